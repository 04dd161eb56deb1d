using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

public sealed class TotalsTextTests
{
    private static readonly int[] TwoGroups = [0, 1, 1];

    private static readonly BatchGroups[] Kinds = [BatchGroups.Numbered(5), BatchGroups.Named(["roof, north", "field", "d\"c"])];

    [Fact]
    public void Totals_read_back_as_they_were_written() => Law.Holds(Gen.ArrayOf(Batches.Numbers, 40), generation =>
    {
        var groups = generation.Select((_, row) => row % 3).ToArray();
        foreach (var kind in Kinds)
        {
            var totals = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(groups, generation), kind).WholeTonnes();
            var read = Read(Text(totals));
            Assert.Equal(Text(totals), Text(read));
            Assert.Equal(totals.All.ToList(), read.All.ToList());
            Assert.Equal((totals.Rows, totals.BadRowCount, totals.BadRowReasons, totals.DecidedByDecimals), (read.Rows, read.BadRowCount, read.BadRowReasons, read.DecidedByDecimals));
        }
    });

    [Fact]
    public void Any_change_of_a_text_is_found_or_gives_totals_that_write_what_was_read()
    {
        var text = Text(BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(TwoGroups, new double[] { 2, 3.3, -1 }), BatchGroups.Named(["a", "b"])).WholeTonnes());
        Law.Holds(
            from at in Gen.Choose(0, text.Length - 1) from change in Gen.Elements("", "9", ",", "\n", "-", "p", "x", "1e5", "\"", "{", "]", "\\") from removed in Gen.Choose(0, 3) select (at, change, removed),
            each =>
            {
                var changed = text[..each.at] + each.change + text[Math.Min(text.Length, each.at + each.removed)..];
                if (!BatchTotals.Read(new StringReader(changed)).TryGet(out var read)) return;
                var again = Text(read);
                Assert.Equal(again, Text(Read(again)));
            },
            runs: 2000);
    }

    [Theory]
    [InlineData("\"format\": \"jcm-totals/1\"", "\"format\": \"jcm-totals/2\"", 2)]
    [InlineData("\"versions\": [", "\"versions\": [1,", 3)]
    [InlineData("\"kernel\"", "\"kernels\"", 4)]
    [InlineData("\"roundings\": ", "\"roundings\": -", 5)]
    [InlineData("\"inputs\": [", "\"inputs\": [{},", 6)]
    [InlineData("\"badRows\": 0,\n", "\"badRows\": 0.5,\n", 8)]
    [InlineData("\"areNamed\": false", "\"areNamed\": 0", 9)]
    [InlineData("\"groups\": 1", "\"groups\": 99999999999", 10)]
    [InlineData("\"groups\": 1", "\"groups\": 0", 10)]
    [InlineData("\"totals\": [", "\"total\": [", 11)]
    [InlineData("\"group\":0", "\"group\":7", 12)]
    [InlineData("\"rows\":1", "\"rows\":-1", 12)]
    [InlineData("\"reference\":\"1p0\"", "\"reference\":\"1p-99999\"", 12)]
    [InlineData("\"reference\":\"1p0\"", "\"reference\":\"1p-1075\"", 12)]
    [InlineData("\"magnitude\":\"", "\"magnitude\":\"-", 12)]
    [InlineData("\"error\":\"0\"}", "\"error\":\"0\",\"inDecimals\":\"1+99999999999999999999999999999\"}", 12)]
    [InlineData("\"error\":\"0\"}", "\"error\":\"0\",\"more\":1}", 12)]
    [InlineData("  ]\n}\n", "", 12)]
    [InlineData("  ]\n}\n", "  ]\n}\n{}", 14)]
    public void The_line_that_is_not_as_it_was_written_is_named(string wording, string instead, int line)
    {
        var text = Text(BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new double[] { 2 })).Totals());
        Assert.Contains(wording, text, StringComparison.Ordinal);
        var problem = Assert.Single(BatchTotals.Read(new StringReader(text.Replace(wording, instead, StringComparison.Ordinal))).Problems);
        Assert.Equal((ProblemCode.Malformed, FormattableString.Invariant($"line {line}")), (problem.Code, problem.Where.Document));
    }

    [Fact]
    public void Spaces_and_line_breaks_do_not_matter()
    {
        var text = Text(BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(TwoGroups, new double[] { 2, 3.3, -1 }), BatchGroups.Named(["a", "b"])).WholeTonnes());
        var spread = text.Replace(",\"", " ,\n \"", StringComparison.Ordinal);
        Assert.Equal(text, Text(Read(spread)));
    }

    [Fact]
    public void Two_groups_of_one_name_are_refused()
    {
        var text = Text(BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(TwoGroups, new double[] { 2, 3.3, 1 }), BatchGroups.Named(["a", "b"])).WholeTonnes());
        Assert.Contains("another name than \"a\"", Assert.Single(BatchTotals.Read(new StringReader(text.Replace("\"name\":\"b\"", "\"name\":\"a\"", StringComparison.Ordinal))).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_that_are_only_announced_take_no_memory()
    {
        var text = Text(BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new int[] { 3, 4 }, new double[] { 2.5, 6.5 }), BatchGroups.Numbered(5)).Totals()).Replace("\"groups\": 5", "\"groups\": 67108864", StringComparison.Ordinal);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Read(text);
        var sum = read.Add(read).Value;
        Assert.Equal([2L, 6L], sum.All.Select(total => total.WholeTonnes!.Value));
        Assert.Equal(8, sum.Add(read).Value.Rows + 2);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData(" ")]
    public void A_text_without_end_is_refused_within_bounded_memory(string repeated)
    {
        var problem = Assert.Single(BatchTotals.Read(new Endless(repeated[0])).Problems);
        Assert.StartsWith("line ", problem.Where.Document, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_of_other_equations_units_or_constants_are_not_added()
    {
        var one = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new double[] { 2 })).Totals();
        foreach (var layout in new[] { Batches.SolarLayout(factor: 0.6m), Batches.SolarLayout(unit: "kWh") })
        {
            var problem = Assert.Single(one.Add(BatchCalculation.Of(layout, MemoryRows.Of(new double[] { 2 })).Totals()).Problems);
            Assert.Equal(ProblemCode.Contradiction, problem.Code);
            Assert.Contains("EF_RE,i = 0.5 tCO2/MWh (plan)", problem.Message, StringComparison.Ordinal);
        }

        var named = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new int[1], new double[] { 2 }), BatchGroups.Named(["a", "b"])).Totals();
        Assert.Equal(ProblemCode.Contradiction, Assert.Single(one.Add(named).Problems).Code);
    }

    [Fact]
    public void Named_groups_are_matched_by_name_and_decimals_are_known_only_where_every_part_has_them()
    {
        var layout = Batches.SolarLayout();
        BatchTotals Part(string[] names, int[] groups, double[] generation, bool inDecimals) => BatchCalculation.Of(layout, MemoryRows.Of(groups, generation), BatchGroups.Named(names)) is var batch && inDecimals ? batch.WholeTonnes() : batch.Totals();
        var left = Part(["a", "b", "c"], [0, 1, 2], [2, 4, 0.6], true);
        var right = Part(["d", "b", "a"], [0, 1, 2], [6, 8, 10], false);
        var sum = left.Add(right).Value;
        Assert.Equal(["a", "b", "c", "d"], sum.All.Select(total => total.Name), StringComparer.Ordinal);
        Assert.Equal([6.0, 6, 0.3, 3], sum.All.Select(total => total.Reduction.ToDouble()));
        Assert.Equal([0, 1, 3], sum.Undecided);
        var whole = left.Add(Part(["d", "b", "a"], [0, 1, 2], [6, 8, 10], true)).Value;
        Assert.Equal([6L, 6, 0, 3], whole.All.Select(total => total.WholeTonnes!.Value));
    }

    [Fact]
    public void Totals_that_are_grouped_by_other_columns_are_not_added()
    {
        var totals = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new int[1], new double[] { 2 }), BatchGroups.Named(["a"])).Totals();
        var written = new StringWriter();
        totals.WithGrouping("project / year").Write(written);
        var read = BatchTotals.Read(new StringReader(written.ToString())).Value;
        Assert.Equal("project / year", read.GroupedBy);
        Assert.Equal("project / year", read.Add(totals.WithGrouping("project / year")).Value.GroupedBy);
        Assert.Equal(ProblemCode.Contradiction, Assert.Single(read.Add(totals.WithGrouping("project")).Problems).Code);
        Assert.Equal(ProblemCode.Contradiction, Assert.Single(totals.Add(read).Problems).Code);
        Assert.Throws<ArgumentException>(() => totals.WithGrouping(new string('x', 1_001)));
        Assert.NotEmpty(BatchTotals.Read(new StringReader(written.ToString().Replace("\"project / year\"", "7", StringComparison.Ordinal))).Problems);
    }

    [Fact]
    public void Totals_whose_parts_contradict_each_other_are_refused()
    {
        var written = new StringWriter();
        BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new int[2], new double[] { 2, 4 }), BatchGroups.Named(["a"])).WholeTonnes().Write(written);
        var text = written.ToString();
        Assert.Contains("\"inDecimals\":\"3+0\"", text, StringComparison.Ordinal);
        Assert.True(BatchTotals.Read(new StringReader(text)).IsValid);
        foreach (var (right, wrong) in new[] { ("\"3+0\"", "\"4+0\""), ("\"badRows\":0", "\"badRows\":1") })
        {
            var last = text.LastIndexOf(right, StringComparison.Ordinal);
            Assert.Equal(ProblemCode.Contradiction, Assert.Single(BatchTotals.Read(new StringReader(text[..last] + wrong + text[(last + right.Length)..])).Problems).Code);
        }
    }

    [Fact]
    public void Groups_that_become_undecided_by_adding_are_decided_by_the_decimals_of_their_parts()
    {
        var layout = Batches.SolarLayout();
        BatchCalculation[] parts = [BatchCalculation.Of(layout, MemoryRows.Of(new[] { 0.6 })), BatchCalculation.Of(layout, MemoryRows.Of(new[] { 1.4 }))];
        var totals = parts.Select(part => part.Totals()).ToArray();
        Assert.All(totals, each => Assert.Empty(each.Undecided));
        var sum = totals[0].Add(totals[1]).Value;
        Assert.Equal([0], sum.Undecided);
        var inDecimals = parts.Zip(totals, (part, own) => part.InDecimals(own, sum.Undecided)).ToArray();
        Assert.Equal(1, inDecimals[0].Add(inDecimals[1]).Value[0].WholeTonnes);
        Assert.Throws<ArgumentException>(() => BatchCalculation.Of(Batches.SolarLayout(factor: 1), MemoryRows.Of(new[] { 1.0 })).InDecimals(sum));
    }

    [Fact]
    public void Totals_keep_the_versions_they_were_calculated_with_and_a_sum_has_those_of_its_parts()
    {
        var totals = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new double[] { 2.3 })).Totals();
        var own = Assert.Single(totals.Versions);
        var older = Read(Text(totals).Replace(own, "0.0.9, data 2026-01 (abc)", StringComparison.Ordinal));
        Assert.Equal(["0.0.9, data 2026-01 (abc)"], older.Versions, StringComparer.Ordinal);
        Assert.Contains("Calculated   Jcm.Calculations 0.0.9, data 2026-01 (abc)\n", older.Explain(), StringComparison.Ordinal);
        var (left, right) = (older.Add(totals).Value, totals.Add(older).Value);
        Assert.Equal(["0.0.9, data 2026-01 (abc)", own], left.Versions, StringComparer.Ordinal);
        Assert.Equal(Text(left), Text(right));
        Assert.Equal(left.Versions, Read(Text(left)).Versions, StringComparer.Ordinal);
        Assert.Contains("0.0.9", Calculations.Crediting.BatchCredits.Of(left).Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_again_is_refused_before_it_is_written()
    {
        Assert.Throws<ArgumentException>(() => BatchGroups.Named([new string('n', BatchGroups.LongestName + 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BatchGroups.Numbered(BatchGroups.Most + 1));
        var inputs = Batches.SolarLayout().Inputs;
        var problems = BatchLayout.TryOf(Batches.SolarLayout().Kernel, [BatchInput.Column(inputs[0].Symbol, inputs[0].Unit, new string('s', BatchInput.LongestSource + 1)), .. inputs.Skip(1)]).Problems;
        Assert.Contains("it can have 1000", Assert.Single(problems).Message, StringComparison.Ordinal);
        var named = BatchCalculation.Of(BatchLayout.Of(Batches.SolarLayout().Kernel, [BatchInput.Column(inputs[0].Symbol, inputs[0].Unit, new string('s', BatchInput.LongestSource)), .. inputs.Skip(1)]), MemoryRows.Of(new double[] { 2 }), BatchGroups.Named([new string('n', BatchGroups.LongestName)])).Totals();
        Assert.Equal(Text(named), Text(Read(Text(named))));
    }

    private static BatchTotals Read(string text) => BatchTotals.Read(new StringReader(text)).Value;

    private static string Text(BatchTotals totals)
    {
        var text = new StringWriter();
        totals.Write(text);
        return text.ToString();
    }

    /// <summary>Far more text than any token has.</summary>
    private sealed class Endless(char repeated) : TextReader
    {
        private int left = 5_000_000;

        public override int Read() => left-- > 0 ? repeated : -1;
    }
}
