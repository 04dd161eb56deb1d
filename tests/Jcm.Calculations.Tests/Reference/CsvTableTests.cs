using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Reference;

public sealed class CsvTableTests
{
    [Fact]
    public void Quoted_cells_keep_commas_line_ends_and_quotation_marks()
    {
        var row = Assert.Single(CsvTable.Parse("t", "a,b\r\n\"1,\n\"\"2\"\"\",\r\n").Rows);
        Assert.Equal("1,\n\"2\"", row["a"]);
        Assert.Null(row.Optional("b"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1\n")]
    [InlineData("a,b\n1,2,3\n")]
    [InlineData("a\n\"1\n")]
    public void A_table_that_is_not_whole_is_refused(string text) => Assert.Throws<FormatException>(() => CsvTable.Parse("t", text));

    [Fact]
    public void Two_columns_do_not_have_one_name() => Assert.Throws<FormatException>(() => CsvTable.Parse("t", "a,a\n1,2\n"));

    [Theory]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("1 000")]
    [InlineData("n/a")]
    public void A_cell_that_is_not_a_number_stops_the_library(string cell) =>
        Assert.Throws<FormatException>(() => CsvTable.Parse("t", $"a\n\"{cell}\"\n").Rows[0].Decimal("a"));

    [Fact]
    public void An_empty_cell_and_the_word_unknown_are_no_number_and_never_zero()
    {
        var rows = CsvTable.Parse("t", "a,b\n,\nunknown,\n-0.50,\n").Rows;
        Assert.Null(rows[0].Decimal("a"));
        Assert.Null(rows[1].Decimal("a"));
        Assert.Equal(-0.5m, rows[2].Decimal("a"));
    }
}
