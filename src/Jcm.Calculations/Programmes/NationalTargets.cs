using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>
/// Japan's targets for its own emissions: −46 % in FY2030, −60 % in FY2035 and −73 % in FY2040 from 1,408 Mt in FY2013.
/// Source of the shares: Ministry of the Environment of Japan, <see href="https://www.env.go.jp/earth/earth/ondanka/ndc.html"/>; of the levels of FY2013
/// and FY2030: its slides for the JPRSI seminar of 9 March 2022, which have no address of their own.
/// </summary>
public static class NationalTargets
{
    private static readonly Lazy<IReadOnlyList<CsvTable.Row>> Rows = new(() => ProgrammeData.Rows("national-targets"));

    private static readonly Lazy<IReadOnlyList<NationalTarget>> Values = new(() =>
    [
        .. Rows.Value.Where(row => row["kind"] is "target").Select(row => new NationalTarget(
            ProgrammeData.FiscalYear(row)!.Value,
            Base,
            ProgrammeData.Fraction(row, "reduction_share")!.Value,
            ProgrammeData.Megatonnes(row, "level_mt"),
            ProgrammeData.Provenance(row))),
    ]);

    private static readonly Lazy<IReadOnlyList<NationalTargetPart>> PartValues = new(() =>
    [
        .. ProgrammeData.Rows("national-target-parts").Select(row => new NationalTargetPart(
            row["part"],
            row["name"],
            row.Optional("within"),
            ProgrammeData.Megatonnes(row, "fy2013_mt"),
            ProgrammeData.Megatonnes(row, "fy2030_mt")!.Value,
            ProgrammeData.Provenance(row))),
    ]);

    /// <summary>The base year, FY2013.</summary>
    public static FiscalYear BaseYear => ProgrammeData.FiscalYear(BaseRow)!.Value;

    /// <summary>The emissions of the base year.</summary>
    public static MassOfCO2e Base => ProgrammeData.Megatonnes(BaseRow, "level_mt")!.Value;

    /// <summary>Where the emissions of the base year were read.</summary>
    public static Provenance BaseProvenance => ProgrammeData.Provenance(BaseRow);

    /// <summary>All targets, in order of their years.</summary>
    public static IReadOnlyList<NationalTarget> All => Values.Value;

    /// <summary>
    /// The parts of the FY2030 target as published, rounded each for itself. They do not sum to the published totals (FY2030: 766 against 760 Mt; energy sectors
    /// FY2013: 1,239 against 1,235 Mt): never validate or replace a total by summing them.
    /// </summary>
    public static IReadOnlyList<NationalTargetPart> Parts => PartValues.Value;

    private static CsvTable.Row BaseRow => Rows.Value.Single(row => row["kind"] is "base");

    /// <summary>The target of a fiscal year.</summary>
    /// <param name="year">FY2030, FY2035 or FY2040.</param>
    public static Outcome<NationalTarget> Find(FiscalYear year) => All.FirstOrDefault(target => target.Year == year) is { } found
        ? found
        : new Problem(ProblemCode.UnknownName, $"There is no national target for {year}; there is for {string.Join(", ", All.Select(target => target.Year))}.");
}
