using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>Where in data about credits a problem sits.</summary>
internal static class Places
{
    internal static Location Vintage(CalendarYear vintage) => new(Parameter: $"vintage {vintage.ToString()}");

    internal static Location Period(Period period) => new(Period: period.ToString());

    internal static Location Holder(string name) => new(Parameter: $"holder {name}");
}
