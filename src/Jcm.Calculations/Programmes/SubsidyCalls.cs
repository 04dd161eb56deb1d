using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>The calls for proposals for the equipment subsidy of which something was read, by fiscal year.</summary>
public static class SubsidyCalls
{
    private static readonly Lazy<IReadOnlyList<SubsidyCall>> Values = new(() => [.. ProgrammeData.Rows("subsidy-calls").Select(Read)]);

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

    private static SubsidyCall Read(CsvTable.Row row)
    {
        var provenance = ProgrammeData.Provenance(row);
        return new(
            ProgrammeData.FiscalYear(row)!.Value,
            ProgrammeData.Fraction(row, "rate_lowest"),
            ProgrammeData.Fraction(row, "rate_highest")!.Value,
            Held(ProgrammeData.Fraction(row, "rate_without_precedent"), provenance, "the ceiling for a technology without precedent in the country"),
            Held(ProgrammeData.Money(row, "subsidy_lowest"), provenance, null),
            Held(ProgrammeData.Money(row, "subsidy_highest"), provenance, null),
            Held(ProgrammeData.Money(row, "cost_effectiveness_limit_per_t"), provenance, row.Optional("cost_effectiveness_note")),
            Held(ProgrammeData.Fraction(row, "payback_guide_years"), provenance, row.Optional("payback_note")),
            provenance);
    }

    /// <summary>A value with what is to be known of it alone.</summary>
    private static Sourced<T>? Held<T>(T? value, Provenance provenance, string? note)
        where T : struct => value is { } held ? new(held, provenance with { Note = note }) : null;
}
