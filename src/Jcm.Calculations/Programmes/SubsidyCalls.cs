using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Programmes;

/// <summary>The calls for proposals for the equipment subsidy of which something was read, by fiscal year.</summary>
public static class SubsidyCalls
{
    private static readonly Lazy<IReadOnlyList<SubsidyCall>> Values = new(() =>
    [
        .. ProgrammeData.Rows("subsidy-calls").Select(row => new SubsidyCall(
            ProgrammeData.FiscalYear(row)!.Value,
            ProgrammeData.Fraction(row, "rate_lowest"),
            ProgrammeData.Fraction(row, "rate_highest"),
            ProgrammeData.Fraction(row, "rate_without_precedent"),
            ProgrammeData.Money(row, "subsidy_lowest"),
            ProgrammeData.Money(row, "subsidy_highest"),
            ProgrammeData.Money(row, "cost_effectiveness_limit_per_t"),
            ProgrammeData.Fraction(row, "payback_guide_years"),
            ProgrammeData.Provenance(row, row["fiscal_year"]))),
    ]);

    /// <summary>All calls, in order of their years.</summary>
    public static IReadOnlyList<SubsidyCall> All => Values.Value;

    /// <summary>The call of a fiscal year, or the problem that names the document to be read.</summary>
    /// <param name="year">The fiscal year of the call.</param>
    public static Outcome<SubsidyCall> Find(FiscalYear year) => Held(year) is { } call
        ? call
        : new Problem(ProblemCode.UnknownValue, $"Nothing is held of the call of {year}; held are {string.Join(", ", All.Select(each => each.Year))}. {Document(year)}");

    internal static SubsidyCall? Held(FiscalYear year) => All.FirstOrDefault(call => call.Year == year);

    /// <summary>The document that holds what this library does not.</summary>
    internal static string Document(FiscalYear year) =>
        $"Take it from the call for proposals (公募要領) of {year} at gec.jp <https://gec.jp/jcm/jp/> and supply it with that source.";
}
