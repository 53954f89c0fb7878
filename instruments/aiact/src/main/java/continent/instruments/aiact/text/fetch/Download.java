package continent.instruments.aiact.text.fetch;

import continent.kernel.Result;
import java.net.URI;
import java.util.Map;

/// Gets what is at an address. Doors implement it: instruments speak no HTTP.
@FunctionalInterface
public interface Download {

    /// @param headers  names and values to send
    /// @param bytesMax larger answers are refused
    /// @return the answer's body; refused with a sentence that says what went wrong where there is no network, no
    ///     answer in time, or another status than 200
    Result<byte[]> get(URI address, Map<String, String> headers, int bytesMax);
}
