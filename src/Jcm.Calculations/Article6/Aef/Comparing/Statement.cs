using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Article6.Aef.Comparing;

/// <summary>What a report says of every single identifier of a block, so that it does not matter how blocks are cut.</summary>
/// <param name="Identity">The identity without the serial number.</param>
/// <param name="Authorisation">Authorisation.</param>
/// <param name="Metric">Metric: GHG, or the non-GHG metric.</param>
/// <param name="GwpValues">GWP values.</param>
/// <param name="Mitigation">Type of mitigation.</param>
/// <param name="Tonnes">Tonnes of CO2 equivalent per identifier.</param>
/// <param name="Other">Quantity in the non-GHG metric per identifier; zero where there is none.</param>
internal sealed record Statement(AefIdentity Identity, string Authorisation, string Metric, string GwpValues, MitigationType Mitigation, Rational Tonnes, Rational Other)
{
    internal static Statement Of(AefBlock block, AefIdentity identity) => new(
        identity,
        block.AuthorisationId,
        block.Metric.Kind == AefMetricKind.Ghg ? AefWords.Metrics.Of(AefMetricKind.Ghg) : $"{AefWords.Metrics.Of(AefMetricKind.NonGhg)} {block.Metric.NonGhgMetric}".TrimEnd(),
        block.Metric.GwpValues ?? "",
        block.MitigationType,
        block.Quantity == block.Count ? Rational.One : (Rational)(decimal)block.Quantity / block.Count,
        block.NonGhgQuantity is { } quantity ? (Rational)quantity / block.Count : Rational.Zero);

    /// <summary>An order in which equal statements, and only they, stand on one place.</summary>
    internal static IComparer<Statement> Order { get; } = Comparer<Statement>.Create((one, other) => one.CompareWith(other));

    private int CompareWith(Statement other)
    {
        var order = Identity.CompareTo(other.Identity);
        if (order == 0) order = string.CompareOrdinal(Authorisation, other.Authorisation);
        if (order == 0) order = string.CompareOrdinal(Metric, other.Metric);
        if (order == 0) order = string.CompareOrdinal(GwpValues, other.GwpValues);
        if (order == 0) order = Mitigation.CompareTo(other.Mitigation);
        if (order == 0) order = Tonnes.CompareTo(other.Tonnes);
        return order == 0 ? Other.CompareTo(other.Other) : order;
    }
}

/// <summary>The same statement on consecutive serial numbers.</summary>
internal readonly record struct Stretch(Statement Statement, long First, long Last, int Times);
