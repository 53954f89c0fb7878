package continent.content.factories;

import continent.content.Source;
import java.time.LocalDate;

/// A place on the map: a factory or an antenna.
public sealed interface Site permits Factory, Antenna {

    /// Lower case, unique over factories and antennas, stable: it stands in addresses.
    String id();

    /// ISO 3166-1 alpha-2.
    String country();

    String city();

    /// Degrees north and east of the city, to 0.1.
    Place place();

    LocalDate selected();

    Source source();

    /// Degrees north and east.
    record Place(double north, double east) {
        public Place {
            if (north < -90 || north > 90 || east < -180 || east > 180) {
                throw new IllegalArgumentException("no place on earth: " + north + ", " + east);
            }
        }
    }
}
