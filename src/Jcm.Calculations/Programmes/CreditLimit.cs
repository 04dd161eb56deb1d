using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>How many credits a scheme lets a company use: a share of its emissions, in whole credits.</summary>
/// <remarks><code>usable credits ≤ floor(share × emissions)</code> The rounding down to whole credits is an inference: part of a credit cannot be used.</remarks>
/// <param name="Scheme">Name of the scheme.</param>
/// <param name="Share">The share of the emissions: from 0 to 1.</param>
/// <param name="Basis">The emissions of which it is a share, in words.</param>
/// <param name="Provenance">Where the share comes from.</param>
public sealed record CreditLimit(string Scheme, Rational Share, string Basis, Provenance Provenance)
{
    private static readonly Lazy<IReadOnlyDictionary<string, CsvTable.Row>> Rows = new(() =>
        ProgrammeData.Rows("credit-limits").ToDictionary(row => row["scheme"], StringComparer.Ordinal));

    /// <summary>
    /// The limit of Japan's emissions trading (GX-ETS): 10 % of the verified emissions of the fiscal year, for J-Credits and JCM credits together. As planned in
    /// July 2025: flagged, and to be confirmed in the final regulation; <see cref="Supplied"/> takes the share of the regulation.
    /// Source: <see href="https://www.kankyo-news.co.jp/news/4e03b488-9600-4e60-82d7-fcbeba9f6171"/>.
    /// </summary>
    /// <param name="year">The fiscal year of the emissions; FY2026 at the earliest, when the scheme becomes mandatory.</param>
    public static Outcome<CreditLimit> GxEts(FiscalYear year)
    {
        var row = Rows.Value["gx_ets"];
        var from = FiscalYear.TryParse(row["from"]).Value;
        return year >= from ? Of(row) : TooEarly(row, year.ToString());
    }

    /// <summary>
    /// The limit of Singapore's carbon tax: International Carbon Credits for at most 5 % of the taxable emissions of the calendar year.
    /// Source: <see href="https://www.carbonmarkets-cooperation.gov.sg/general-information"/>.
    /// </summary>
    /// <param name="year">The calendar year of the emissions; 2024 at the earliest.</param>
    public static Outcome<CreditLimit> Singapore(CalendarYear year)
    {
        var row = Rows.Value["singapore_carbon_tax"];
        var from = CalendarYear.TryParse(row["from"]).Value;
        return year >= from ? Of(row) : TooEarly(row, year.ToString());
    }

    /// <summary>A limit that the caller supplies, for example from the final regulation of a scheme.</summary>
    /// <param name="scheme">Name of the scheme.</param>
    /// <param name="share">The share of the emissions: from 0 to 1.</param>
    /// <param name="basis">The emissions of which it is a share, in words.</param>
    /// <param name="source">The document it was taken from; not empty.</param>
    /// <exception cref="ArgumentException">The scheme or the basis has no name.</exception>
    public static Outcome<CreditLimit> Supplied(string scheme, Rational share, string basis, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scheme);
        ArgumentException.ThrowIfNullOrWhiteSpace(basis);
        var limit = new CreditLimit(scheme, share, basis, Provenance.SuppliedBy(source));
        var problems = limit.Problems();
        return problems.Count > 0 ? Outcome<CreditLimit>.Failed(problems) : limit;
    }

    /// <summary>The most credits that can be used against an amount of emissions.</summary>
    /// <param name="emissions">The emissions; not negative.</param>
    public Outcome<UsableCredits> For(MassOfCO2e emissions)
    {
        var problems = Problems();
        if (problems.Count > 0) return Outcome<UsableCredits>.Failed(problems);
        if (emissions.Tonnes < 0) return new Problem(ProblemCode.OutOfRange, new(Parameter: "emissions"), $"Emissions of {emissions} are negative: there is nothing to use credits against.");
        var exact = Share * emissions.Tonnes;
        var whole = WholeParts.Floor(exact);
        return whole <= long.MaxValue
            ? new UsableCredits(this, emissions, exact, (long)whole)
            : new Problem(ProblemCode.NoAnswer, new(Parameter: "emissions"), $"The limit for {emissions} exceeds the range of whole tonnes: check the unit.");
    }

    /// <summary>What is wrong with the limit, also where it was not made by one of the methods above.</summary>
    private List<Problem> Problems()
    {
        var where = new Location(Parameter: "share");
        var problems = new List<Problem>();
        if (Share.Sign < 0 || Share > 1) problems.Add(new(ProblemCode.OutOfRange, where, $"A share of {Share} is not from 0 to 1: write 0.1 for 10 %."));
        if (string.IsNullOrWhiteSpace(Provenance?.Source)) problems.Add(new(ProblemCode.MissingSource, where, "Name the document it was taken from."));
        else if (!Provenance.Confidence.IsUsed()) problems.Add(new(ProblemCode.UnknownValue, where, $"It is not held with enough confidence ({Provenance.Confidence.Word()}). Supply it from the rules of the scheme."));
        return problems;
    }

    private static CreditLimit Of(CsvTable.Row row) => new(row["name"], ProgrammeData.Fraction(row, "share")!.Value, row["basis"], ProgrammeData.Provenance(row));

    private static Problem TooEarly(CsvTable.Row row, string year) =>
        new(ProblemCode.UnknownValue, $"The limit of {row["name"]} is held from {row["from"]} on, and the year is {year}. Supply the rule of that year with its source.");
}
