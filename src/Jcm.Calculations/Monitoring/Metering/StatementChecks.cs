namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>Checks of what is stated about metered parameters that need no reading: names that would break lines, and meters that would be counted twice.</summary>
internal static class StatementChecks
{
    internal static IEnumerable<Problem> Problems(MeteredParameter parameter, Location where)
    {
        // Names go into the working line by line: a line break in one could be read as a line of its own.
        foreach (var name in Names(parameter).Distinct(StringComparer.Ordinal).Where(name => name.Any(char.IsControl)))
        {
            yield return new(ProblemCode.Malformed, where, $"A name or source holds a line break or another control character: \"{string.Concat(name.Where(each => !char.IsControl(each)))}\".");
        }

        foreach (var meter in parameter.Positions.SelectMany(position => position.Meters).GroupBy(series => series.Meter.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return new(ProblemCode.Duplicate, where, $"Meter {meter.Key} stands in more than one place of the parameter, so that its amounts would be counted more than once: give each meter its own identifier, and each its one place.");
        }
    }

    private static IEnumerable<string> Names(MeteredParameter parameter)
    {
        yield return parameter.Point;
        yield return parameter.Source;
        if (parameter.Item is { } item) yield return item;
        foreach (var position in parameter.Positions)
        {
            yield return position.Name;
            yield return position.Gaps.Source;
            foreach (var name in position.AllSeries.SelectMany(Names)) yield return name;
        }
    }

    private static IEnumerable<string> Names(MeterSeries series)
    {
        var (meter, instrument) = (series.Meter, series.Meter.Instrument);
        IEnumerable<string?> names =
        [
            meter.Id, meter.MultiplierSource, meter.Limits?.Source,
            instrument?.Id, instrument?.AccuracyClass, instrument?.MaximumPermissibleError?.Source, instrument?.Requirement?.Source, instrument?.AlwaysCorrectBy?.Source,
            .. (instrument?.Certificates ?? []).SelectMany(certificate => new[] { certificate.Number, certificate.Source }),
            .. series.Changes.Select(change => change.Source),
        ];
        return names.OfType<string>();
    }
}
