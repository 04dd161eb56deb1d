namespace Jcm.Calculations.Article6.Actions;

/// <summary>Reports a nationally determined contribution with its implementation period and its method, as the initial report of a Party does.</summary>
/// <remarks>
/// One method holds for the whole period, whatever the metric; and a metric has one contribution for a year.
/// Source: decision 2/CMA.3, annex, paragraphs 7 and 18(c), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.
/// </remarks>
/// <param name="Date">The day.</param>
/// <param name="Ndc">The contribution.</param>
public sealed record ReportNdc(DateOnly Date, Ndc Ndc) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} report the {Ndc}, {Ndc.Method.Word()}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        if (Ndc.Party == default || Ndc.LastYear < Ndc.FirstYear || !Enum.IsDefined(Ndc.Method)) return new(RefusalReason.InvalidTerms, $"The {Ndc} needs a Party, years in order and a method.");
        if (Ndc.Metric.IsGhg && Ndc.Metric != Metric.CO2e) return new(RefusalReason.OtherMetric, $"The {Ndc} is counted in {Ndc.Metric}; outcomes that are adjusted for are counted in {Metric.CO2e}, the metric that the Parties have adopted.");
        var known = ledger.Ndcs.TryGetValue(Ndc.Party, out var reported) ? reported : [];
        if (known.Find(other => other.Overlaps(Ndc) && (other.Metric == Ndc.Metric || other.Method != Ndc.Method)) is { } earlier)
        {
            return new(RefusalReason.NdcExists, $"The {earlier} in {earlier.Metric} was reported with the method {earlier.Method.Word()}, which holds for its whole period.");
        }

        ledger.Ndcs[Ndc.Party] = known.Add(Ndc);
        ledger.Record(this, []);
        return null;
    }
}
