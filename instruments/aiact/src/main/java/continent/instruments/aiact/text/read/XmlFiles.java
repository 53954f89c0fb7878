package continent.instruments.aiact.text.read;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Parses XML of strangers: document types, entities and includes are refused, the depth is bounded, and what is
/// broken is named with line and column.
final class XmlFiles {

    private static final int DEPTH_MAX = 120;

    private XmlFiles() {}

    static Result<Document> parse(String name, byte[] bytes) {
        try {
            return Result.ok(builder().parse(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            return Result.refused(Refusal.at(
                    "broken-xml",
                    name + " is no well-formed XML: " + e.getMessage(),
                    name,
                    e.getLineNumber(),
                    e.getColumnNumber()));
        } catch (SAXException | IOException e) {
            return Result.refused(Refusal.of("broken-xml", name + " can't be read as XML: " + e.getMessage(), name));
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(DEPTH_MAX));
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(Throwing.INSTANCE);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has this parser", e);
        }
    }

    /// Errors are thrown, not printed.
    private enum Throwing implements ErrorHandler {
        INSTANCE;

        @Override
        public void warning(SAXParseException e) {
            // what is only unusual is read all the same
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
