using System.Numerics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The exact totals of a batch, group by group. Totals of parts of the rows add up to the same bits as one run over all of them, in any order.</summary>
public sealed class BatchTotals
{
    private readonly Dictionary<int, DecimalTotal> decimals;

    internal BatchTotals(BatchDescription description, BatchGroups groups, GroupTable table, BadRowList badRows, Dictionary<int, DecimalTotal> decimals)
    {
        Description = description;
        Groups = groups;
        Table = table;
        BadRowsFound = badRows;
        this.decimals = decimals;
    }

    /// <summary>The identifier of the equations.</summary>
    public string Kernel => Description.Kernel;

    /// <summary>The inputs of the equations with units and sources, one in a line: only totals of the same inputs can be added.</summary>
    public IReadOnlyList<string> Inputs => Description.Inputs;

    /// <summary>The groups.</summary>
    public BatchGroups Groups { get; }

    /// <summary>Reasons for bad rows, in the order of the rows, as many as the options keep.</summary>
    public IReadOnlyList<BadRow> BadRows => BadRowsFound.Kept;

    /// <summary>How many reasons for bad rows there are in all.</summary>
    public long BadRowReasons => BadRowsFound.Count;

    /// <summary>How many rows were left out of every total.</summary>
    public long BadRowCount => BadRowsFound.Rows;

    /// <summary>Valid rows of all groups.</summary>
    public long Rows => Numbers.Sum(RowsOf);

    /// <summary>Rows that were calculated in decimals too, because their numbers are so large or small that no bound is known beforehand.</summary>
    public long CloserLooks => Table.Beyond.Values.Sum(state => state.CloserLooks);

    /// <summary>Numbers of the groups whose whole tonnes only decimals can tell and that have not been calculated in decimals, or whose total is beyond 64 bits.</summary>
    public IEnumerable<int> Undecided => Numbers.Where(group => WholeTonnes(group) is null);

    /// <summary>How many groups were calculated in decimals to tell their whole tonnes.</summary>
    public int DecidedByDecimals => decimals.Count;

    /// <summary>With which versions of library and data the totals were calculated: more than one where totals of several were added.</summary>
    public IReadOnlyList<string> Versions { get; internal init; } = [CalculatedWith.Versions];

    /// <summary>By which columns of the rows the groups were made, in words of whoever made them; null where that is not known. Only totals of the same grouping can be added.</summary>
    public string? GroupedBy { get; internal init; }

    internal BatchDescription Description { get; }

    internal GroupTable Table { get; }

    internal BadRowList BadRowsFound { get; }

    internal IReadOnlyDictionary<int, DecimalTotal> Decimals => decimals;

    /// <summary>Numbers of the groups that have rows, valid or bad.</summary>
    internal IEnumerable<int> Numbers => Table.Numbers;

    /// <summary>The same totals with the columns by which their groups were made.</summary>
    /// <param name="columns">The columns in words, for example <c>project / year</c>; at most 1,000 characters.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or holds one half of a character.</exception>
    public BatchTotals WithGrouping(string columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(columns);
        if (!BatchGroups.CanBe(columns)) throw new ArgumentException("The text is too long, or holds one half of a character.", nameof(columns));
        return new(Description, Groups, Table, BadRowsFound, decimals) { Versions = Versions, GroupedBy = columns };
    }

    /// <summary>The total of a group.</summary>
    /// <param name="group">Number of the group.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public GroupTotal this[int group] => new(
        group,
        Groups[group],
        RowsOf(group),
        Table.Beyond.GetValueOrDefault(group)?.BadRows ?? 0,
        InTonnes(Table.ReferenceOf(group), FixedPoint.DustBits),
        InTonnes(Table.ProjectOf(group), FixedPoint.DustBits),
        InTonnes(BoundOf(group), FixedPoint.LowBits))
    {
        InDecimals = decimals.TryGetValue(group, out var total) ? total.Value : null,
        WholeTonnes = WholeTonnes(group),
    };

    /// <summary>The totals of all groups that have rows, in the order of their numbers.</summary>
    public IEnumerable<GroupTotal> All => Numbers.Select(group => this[group]);

    /// <summary>The totals of other rows added to these: of another file, machine or process.</summary>
    /// <param name="other">Totals of the same layout. Named groups are matched by name, others by number.</param>
    /// <returns>The sum, which does not depend on the order in which totals are added; or what differs between the layouts.</returns>
    public Outcome<BatchTotals> Add(BatchTotals other) => BatchSum.Of(this, other);

    /// <summary>Whole tonnes of a group, without making a total of it; null where only decimals can tell.</summary>
    /// <param name="group">Number of the group.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public long? WholeTonnes(int group)
    {
        _ = Groups[group];
        if (decimals.TryGetValue(group, out var total)) return total.Floor is var floor && floor >= long.MinValue && floor <= long.MaxValue ? (long)floor : null;
        return Table.Beyond.ContainsKey(group)
            ? CertifiedFloor.Of(Table.ReferenceOf(group) - Table.ProjectOf(group), BoundOf(group))
            : CertifiedFloor.Of(in Table[group], Description.Roundings);
    }

    /// <summary>
    /// The totals as a JSON document in the format <c>jcm-totals/1</c>: what they are of, and one line for each group. It is exact, the same for equal totals,
    /// and written group by group, whatever their number is.
    /// </summary>
    /// <param name="writer">Takes the text.</param>
    public void Write(TextWriter writer) => BatchTotalsText.Write(this, writer);

    /// <summary>
    /// Reads totals that were written. Spaces and line breaks do not matter, the order of the keys does: the document is read group by group, and takes memory
    /// for the groups that it holds, not for those that it announces.
    /// </summary>
    /// <param name="reader">The text.</param>
    /// <returns>The totals, or the first line that is not as it was written.</returns>
    public static Outcome<BatchTotals> Read(TextReader reader) => BatchTotalsText.Read(reader);

    /// <summary>The totals as a page of text: equation, inputs, groups, bad rows, policies and versions.</summary>
    public string Explain() => BatchText.Write(this);

    internal long RowsOf(int group) => Table[group].Rows + (Table.Beyond.GetValueOrDefault(group)?.CloserLooks ?? 0);

    /// <summary>In 2⁻⁸³ t.</summary>
    private BigInteger BoundOf(int group)
    {
        var state = Table.Beyond.GetValueOrDefault(group);
        return CertifiedFloor.Bound(Table[group].Magnitude + (state?.Magnitude ?? 0), Table[group].Rows, Description.Roundings) + (state?.Error ?? 0);
    }

    private static Rational InTonnes(BigInteger units, int bits) => new(units, BigInteger.One << bits);
}
