package continent.instruments.compute;

import continent.engines.scheduling.Demand;

/// A place where jobs run.
///
/// @param id       such as `local`
/// @param capacity what its jobs may use together
/// @param jobMax   the most that one job may ask for
public record Site(String id, Demand capacity, Limits jobMax, EnergyModel energy) {}
