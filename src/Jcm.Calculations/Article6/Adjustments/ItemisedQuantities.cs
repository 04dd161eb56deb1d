using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The itemised quantities of one Party under one contribution, checked line by line.</summary>
public sealed class ItemisedQuantities
{
    private ItemisedQuantities(Ndc ndc, IReadOnlyList<ItemisedQuantity> lines, IReadOnlyList<AnnualQuantities> byYear)
    {
        Ndc = ndc;
        Lines = lines;
        ByYear = byYear;
    }

    /// <summary>The contribution.</summary>
    public Ndc Ndc { get; }

    /// <summary>The lines, as given.</summary>
    public IReadOnlyList<ItemisedQuantity> Lines { get; }

    /// <summary>The lines added up by the year in which they count: transfers by vintage, uses by the year for which they are used.</summary>
    public IReadOnlyList<AnnualQuantities> ByYear { get; }

    /// <summary>Checks the lines of a Party.</summary>
    /// <param name="ndc">The contribution.</param>
    /// <param name="lines">The lines, in any order. Equal lines are two lines.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static ItemisedQuantities Of(Ndc ndc, IEnumerable<ItemisedQuantity> lines) => TryOf(ndc, lines).Value;

    /// <summary>Checks the lines of a Party.</summary>
    /// <param name="ndc">The contribution.</param>
    /// <param name="lines">The lines, in any order. Equal lines are two lines.</param>
    /// <returns>The lines; or all problems: a negative quantity, a missing name, a Party that is not that of the account, a use without its year,
    /// and a vintage or a year of use outside the period: an outcome is used in the period in which its mitigation occurred; or a sum for a year that has more digits than a decimal.</returns>
    public static Outcome<ItemisedQuantities> TryOf(Ndc ndc, IEnumerable<ItemisedQuantity> lines)
    {
        ArgumentNullException.ThrowIfNull(ndc);
        ArgumentNullException.ThrowIfNull(lines);
        var given = lines.ToList();
        if (given.Exists(line => line is null)) throw new ArgumentException("A line is null.", nameof(lines));
        var problems = given.SelectMany((line, index) => Problems(ndc, line, index + 1)).ToList();
        var byYear = given.GroupBy(line => line.Year).OrderBy(year => year.Key).Select(year => new AnnualQuantities(
            year.Key,
            ExactSum(ndc, year, QuantityKind.FirstTransferred, problems),
            ExactSum(ndc, year, QuantityKind.AuthorisedForOtherPurposes, problems),
            ExactSum(ndc, year, QuantityKind.Used, problems))).ToList();
        return problems.Count > 0 ? Outcome<ItemisedQuantities>.Failed(problems) : new ItemisedQuantities(ndc, given, byYear);
    }

    /// <summary>The lines of a Party out of a ledger, in the metric of the contribution. A sector that an issuance does not name is called not stated.</summary>
    /// <param name="ndc">The contribution.</param>
    /// <param name="ledger">The ledger.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static ItemisedQuantities Of(Ndc ndc, ItmoLedger ledger) => TryOf(ndc, ledger).Value;

    /// <summary>The lines of a Party out of a ledger, in the metric of the contribution. A sector that an issuance does not name is called not stated.</summary>
    /// <param name="ndc">The contribution.</param>
    /// <param name="ledger">The ledger.</param>
    /// <returns>The lines; or all problems: another method than the one that the Party has reported, a vintage outside the period of the contribution.</returns>
    public static Outcome<ItemisedQuantities> TryOf(Ndc ndc, ItmoLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ndc);
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Ndcs.FirstOrDefault(other => other.Party == ndc.Party && other.Overlaps(ndc) && other.Method != ndc.Method) is { } reported
            ? new Problem(
                ProblemCode.MethodChanged,
                AccountInputs.At(ndc),
                $"The method is {ndc.Method.Word()}, and {reported.Method.Word()} was reported for the {reported}: one method holds for the whole period.")
            : TryOf(ndc, LedgerLines.Items(ledger, ndc));
    }

    /// <summary>The quantities of each year broken down; the parts of a year add up to its quantities exactly.</summary>
    /// <param name="dimension">By what.</param>
    /// <param name="through">The last year that counts.</param>
    /// <returns>In the order of keys, then of years.</returns>
    public IReadOnlyList<BreakdownRow> By(BreakdownDimension dimension, CalendarYear through)
    {
        var rows =
            from line in Lines
            where line.Year <= through
            group line by (Key: Key(line, dimension), line.Year) into part
            select new BreakdownRow(
                dimension,
                part.Key.Key,
                part.Key.Year,
                Sum(part, QuantityKind.FirstTransferred),
                Sum(part, QuantityKind.AuthorisedForOtherPurposes),
                Sum(part, QuantityKind.Used));
        return [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Year)];
    }

    private static string Key(ItemisedQuantity line, BreakdownDimension dimension) => dimension switch
    {
        BreakdownDimension.CooperativeApproach => line.CooperativeApproach,
        BreakdownDimension.Sector => line.Sector,
        BreakdownDimension.FirstTransferringParty => line.FirstTransferring.Code,
        BreakdownDimension.UsingParty => line.Using?.Code ?? "",
        BreakdownDimension.Vintage => line.Vintage.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There is no such breakdown."),
    };

    private static Rational Sum(IEnumerable<ItemisedQuantity> lines, QuantityKind kind) =>
        lines.Where(line => line.Kind == kind).Aggregate(Rational.Zero, (sum, line) => sum + line.Quantity);

    private static decimal ExactSum(Ndc ndc, IGrouping<CalendarYear, ItemisedQuantity> year, QuantityKind kind, List<Problem> problems)
    {
        var sum = Sum(year, kind);
        if (sum.Abs() <= decimal.MaxValue && sum.ToDecimal() is var total && total == sum) return total;
        problems.Add(new(ProblemCode.OutOfRange, AccountInputs.At(ndc, year.Key), "The quantities of the year add up to a number with more digits than a decimal holds: check their size and their decimals."));
        return 0;
    }

    private static IEnumerable<Problem> Problems(Ndc ndc, ItemisedQuantity line, int number)
    {
        Problem Refused(ProblemCode code, string message) =>
            new(code, new(Period: line.Year.ToString(), Document: string.Create(CultureInfo.InvariantCulture, $"{ndc} › line {number}")), message);

        if (line.Quantity < 0) yield return Refused(ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"The quantity {line.Quantity} is negative. Quantities have no sign: the kind of the line says what it does."));
        if (string.IsNullOrWhiteSpace(line.CooperativeApproach)) yield return Refused(ProblemCode.MissingParameter, "The cooperative approach is missing.");
        if (string.IsNullOrWhiteSpace(line.Sector)) yield return Refused(ProblemCode.MissingParameter, "The sector is missing.");
        if (line.FirstTransferring == default) yield return Refused(ProblemCode.MissingParameter, "The first transferring Party is missing.");
        if (!ndc.Covers(line.Vintage)) yield return Refused(ProblemCode.OutOfRange, $"The vintage {line.Vintage} lies outside the period {ndc.FirstYear}-{ndc.LastYear}, in which alone its outcomes count.");
        if (line.Vintage < Cut2020.FirstVintage) yield return Refused(ProblemCode.OutOfRange, $"The vintage is {line.Vintage}. Mitigation outcomes are from {Cut2020.FirstVintage} onward.");
        if (line.Kind == QuantityKind.Used)
        {
            if (line.UsedFor is null) yield return Refused(ProblemCode.MissingParameter, "A use needs the year for which the outcomes are used.");
            else if (!ndc.Covers(line.UsedFor.Value)) yield return Refused(ProblemCode.OutOfRange, $"The year of use {line.UsedFor} lies outside the period {ndc.FirstYear}-{ndc.LastYear}, in which the mitigation of vintage {line.Vintage} has to be used.");
            if (line.Using != ndc.Party) yield return Refused(ProblemCode.WrongKind, $"The line is a use by {(line.Using is { } other ? other.Code : "no Party")}, and the account that of {ndc.Party}: state {ndc.Party} as the using Party, or leave the line out.");
            yield break;
        }

        if (!Enum.IsDefined(line.Kind)) yield return Refused(ProblemCode.WrongKind, "The kind of the line is none of first transferred, authorised for other purposes, and used.");
        if (line.UsedFor is { } year) yield return Refused(ProblemCode.WrongKind, $"The line is no use, and has a year of use, {year}: a first transfer counts in the year of its vintage. Leave the year out.");
        if (line.FirstTransferring != ndc.Party) yield return Refused(ProblemCode.WrongKind, $"The line was first transferred by {line.FirstTransferring}, and the account is that of {ndc.Party}: an acquisition adjusts nothing. Leave the line out.");
    }
}
