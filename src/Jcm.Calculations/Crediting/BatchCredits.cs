using System.Globalization;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Crediting;

/// <summary>
/// Whole-tonne credits of the groups of a batch. They always are those of the calculation of every row in decimals: where a sum in doubles cannot tell
/// the tonne, that group, and no other, is calculated in decimals.
/// </summary>
/// <remarks>
/// A group takes the place of a vintage of a monitoring report: its rows are netted, its amount is rounded down as by
/// <see cref="CreditRounding.FloorPerVintage"/>, and a group that is negative as a whole gets no credits and takes none from others, as by
/// <see cref="NegativeReductions.ZeroPerVintage"/>. Rows of both sides of 31 December 2020 belong in different groups. For other policies take
/// <see cref="BatchTotals.WholeTonnes(int)"/> and the exact totals.
/// </remarks>
public sealed class BatchCredits
{
    private const int Listed = 50;

    private BatchCredits(BatchTotals totals, IReadOnlyList<GroupCredits> groups)
    {
        Totals = totals;
        Groups = groups;
        Total = groups.Aggregate(0L, (sum, group) => checked(sum + group.Credits));
    }

    /// <summary>The totals that were credited.</summary>
    public BatchTotals Totals { get; }

    /// <summary>The credits of every group that has rows, in the order of their numbers.</summary>
    public IReadOnlyList<GroupCredits> Groups { get; }

    /// <summary>All credits, in tonnes.</summary>
    public long Total { get; }

    /// <summary>How many groups had to be calculated in decimals.</summary>
    public int DecidedByDecimals => Totals.DecidedByDecimals;

    /// <summary>Every rule that was applied where rules differ, in words.</summary>
    public IReadOnlyList<string> Policies { get; } =
    [
        "Rounding: floor per group; the sum of the reductions of all valid rows of a group, in decimals, is rounded down to whole tonnes.",
        "Negative reductions: netted within a group; a group that is negative as a whole gets no credits and takes none from other groups.",
        "Vintages: each group is taken as one vintage of one side of 31 December 2020; the batch does not know the dates of its rows.",
    ];

    /// <summary>The credits of totals.</summary>
    /// <param name="totals">Totals in which no group is undecided, as <see cref="BatchCalculation.WholeTonnes"/> gives them.</param>
    /// <returns>The credits, or every group whose whole tonnes the totals cannot tell.</returns>
    public static Outcome<BatchCredits> TryOf(BatchTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        var problems = new List<Problem>();
        var groups = new List<GroupCredits>();
        foreach (var total in totals.All)
        {
            if (total.WholeTonnes is { } tonnes) groups.Add(new(total.Name, Math.Max(0, tonnes), tonnes, total.Rows, total.BadRows));
            else if (total.InDecimals is null) problems.Add(new(ProblemCode.MissingAmount, new(Document: $"group {total.Name}"), "A whole number lies within the error of the total: calculate the group in decimals (InDecimals, or WholeTonnes from the start)."));
            else problems.Add(new(ProblemCode.NoAnswer, new(Document: $"group {total.Name}"), "The total is beyond whole numbers of 64 bits: check the units of the columns."));
        }

        if (problems.Count > 0) return Outcome<BatchCredits>.Failed(problems);
        return groups.Aggregate((Int128)0, (sum, group) => sum + group.Credits) <= long.MaxValue
            ? new BatchCredits(totals, groups)
            : new Problem(ProblemCode.NoAnswer, "All credits together are beyond whole numbers of 64 bits: check the units of the columns.");
    }

    /// <summary>The credits of totals.</summary>
    /// <param name="totals">Totals in which no group is undecided.</param>
    /// <exception cref="InvalidDataProblemsException">A group is undecided or beyond whole numbers of 64 bits; the exception carries all problems.</exception>
    public static BatchCredits Of(BatchTotals totals) => TryOf(totals).Value;

    /// <summary>The credits as a page of text: totals, credits by group, policies and versions.</summary>
    public string Explain()
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Credits of a batch: {Total:N0} t in {Groups.Count:N0} groups, {DecidedByDecimals:N0} of them calculated in decimals");
        var text = new List<string> { title };
        text.AddRange(Totals.Versions.Select(CalculatedWith.LineOf));
        text.Add(string.Create(CultureInfo.InvariantCulture, $"Rows         {Totals.Rows:N0} valid, {Totals.BadRowCount:N0} bad and left out, those of unknown groups included"));
        TextPage.Section(text, $"Inputs of {Totals.Description.Kernel}", Totals.Description.Inputs);
        text.Add("");
        if (Groups.Count > 0) text.AddRange(TextTable.Lines([["", "rows", "bad rows", "rounded down [t]", "credits [t]"], .. Groups.Take(Listed).Select(Cells)]));
        if (Groups.Count > Listed) text.Add(string.Create(CultureInfo.InvariantCulture, $"  … and {Groups.Count - Listed:N0} more groups"));
        TextPage.Section(text, "Policies", Policies);
        return TextPage.Of(text);
    }

    private static string[] Cells(GroupCredits group) =>
    [
        group.Name, group.Rows.ToString("N0", CultureInfo.InvariantCulture), group.BadRows.ToString("N0", CultureInfo.InvariantCulture),
        group.WholeTonnes.ToString("N0", CultureInfo.InvariantCulture), group.Credits.ToString("N0", CultureInfo.InvariantCulture),
    ];
}

/// <summary>The credits of one group.</summary>
/// <param name="Name">Its name, or its number as text.</param>
/// <param name="Credits">Whole tonnes that may be credited; not negative.</param>
/// <param name="WholeTonnes">The reduction rounded down to whole tonnes, also where it is negative.</param>
/// <param name="Rows">Valid rows.</param>
/// <param name="BadRows">Rows that were left out.</param>
public sealed record GroupCredits(string Name, long Credits, long WholeTonnes, long Rows, long BadRows)
{
    /// <summary>Name, credits and rows on one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Credits:N0} t from {Rows:N0} rows, {BadRows:N0} bad");
}

/// <summary>Credits straight from a batch.</summary>
public static class BatchCalculationCredits
{
    /// <summary>Adds up all rows and credits every group with whole tonnes.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="options">How the batch is run; one thread if null.</param>
    /// <exception cref="InvalidDataProblemsException">A total is beyond whole numbers of 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static BatchCredits Credits(this BatchCalculation batch, BatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return BatchCredits.Of(batch.WholeTonnes(options));
    }
}
