using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

/// <summary>The same bits whatever the threads, the chunks, the order of the rows and the parts they are divided into.</summary>
public sealed class BitIdentityTests
{
    private const int Groups = 6;

    private static readonly int[] ThreadCounts = [1, 2, 5];

    private static readonly BatchLayout Layout = Batches.AllColumns(Batches.Chiller);

    /// <summary>Some rows that follow each other in one group, some that do not; some bad, tiny or huge.</summary>
    private static readonly Gen<(double[][] Rows, int[] Groups)> Data =
        from count in Gen.Choose(1, 3000)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from odd in Gen.ArrayOf(Gen.ArrayOf(Batches.Numbers, 5), 20)
        select Rows(count, new(seed), odd);

    [Fact]
    public void Threads_and_chunks_change_no_bit() => Law.Holds(
        from data in Data from size in Gen.Choose(1, 700) from other in Gen.Choose(1, 3000) select (data, size, other),
        each =>
        {
            var columns = Batches.Columns(each.data.Rows, 5);
            var expected = Text(BatchCalculation.Of(Layout, MemoryRows.Of(each.data.Groups, columns), BatchGroups.Numbered(Groups)).WholeTonnes());
            foreach (var threads in ThreadCounts)
            {
                foreach (IRowSource source in new IRowSource[] { MemoryRows.Of(each.data.Groups, columns), new Batches.Chunks(columns, each.data.Groups, each.size, each.other, 8) })
                {
                    var batch = BatchCalculation.Of(Layout, source, BatchGroups.Numbered(Groups));
                    Assert.Equal(expected, Text(batch.WholeTonnes(new() { Threads = threads, BufferRows = 500 })));
                }
            }
        },
        runs: 40);

    [Fact]
    public void The_order_of_the_rows_changes_no_bit() => Law.Holds(
        from data in Data from seed in Gen.Choose(0, int.MaxValue - 1) select (data, seed),
        each =>
        {
            var order = Enumerable.Range(0, each.data.Rows.Length).ToArray();
            new Random(each.seed).Shuffle(order);
            Assert.Equal(Text(Totals(each.data.Rows, each.data.Groups)), Text(Totals([.. order.Select(row => each.data.Rows[row])], [.. order.Select(row => each.data.Groups[row])])));
        },
        runs: 100);

    [Fact]
    public void Totals_of_parts_add_up_to_the_same_bits_in_any_order_also_through_text() => Law.Holds(
        from data in Data from parts in Gen.Choose(1, 5) from seed in Gen.Choose(0, int.MaxValue - 1) select (data, parts, seed),
        each =>
        {
            var random = new Random(each.seed);
            var place = each.data.Rows.Select(_ => random.Next(each.parts)).ToArray();
            var totals = Enumerable.Range(0, each.parts).Select(part => Totals([.. each.data.Rows.Where((_, row) => place[row] == part)], [.. each.data.Groups.Where((_, row) => place[row] == part)])).ToArray();
            random.Shuffle(totals);
            var sum = totals.Select(part => BatchTotals.Read(new StringReader(Text(part))).Value).Aggregate((left, right) => left.Add(right).Value);
            Assert.Equal(Text(Totals(each.data.Rows, each.data.Groups)), Text(sum));
        },
        runs: 100);

    [Fact]
    public void Sums_beyond_a_machine_word_do_not_overflow_and_do_not_depend_on_their_parts()
    {
        // 2^29 t more than fit into a word of 2⁻³² t, from rows of 200,000 t.
        const int Rows = 1 << 15;
        var generation = Enumerable.Repeat(400_000.0, Rows).ToArray();
        var batch = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(generation));
        var part = batch.Totals();
        var sum = part;
        for (var doubled = 1; doubled <= 6; doubled++) sum = sum.Add(sum).Value;
        Assert.Equal(Rows * 64L, sum.Rows);
        Assert.Equal(new(200_000L * Rows * 64, 1), sum[0].Reduction);
        var oneByOne = Enumerable.Repeat(part, 63).Aggregate(part, (left, right) => left.Add(right).Value);
        Assert.Equal(Text(sum), Text(oneByOne));
    }

    private static BatchTotals Totals(double[][] rows, int[] groups) =>
        BatchCalculation.Of(Layout, MemoryRows.Of(groups, Batches.Columns(rows, 5)), BatchGroups.Numbered(Groups)).Totals();

    private static string Text(BatchTotals totals)
    {
        var text = new StringWriter();
        totals.Write(text);
        return text.ToString();
    }

    private static (double[][] Rows, int[] Groups) Rows(int count, Random random, double[][] odd)
    {
        var (rows, groups) = (new double[count][], new int[count]);
        var run = random.Next(2) == 0 ? 1 : 300;
        for (var row = 0; row < count; row++)
        {
            rows[row] = random.Next(200) == 0 ? odd[random.Next(odd.Length)] : [random.NextDouble() * 100, 4 + random.NextDouble(), 3 + random.NextDouble(), random.NextDouble(), random.Next(3) * 0.1];
            groups[row] = row > 0 && random.Next(run) > 0 ? groups[row - 1] : random.Next(Groups + (random.Next(50) == 0 ? 1 : 0));
        }

        return (rows, groups);
    }
}
