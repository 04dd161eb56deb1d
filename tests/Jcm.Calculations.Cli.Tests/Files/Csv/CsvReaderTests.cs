using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using Jcm.Calculations.Cli.Files.Csv;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Files.Csv;

public sealed class CsvReaderTests
{
    [Fact]
    public void Cells_of_any_text_are_read_back_whatever_the_pieces_of_the_stream_are()
    {
        var cell = Gen.Elements("", "a", "EC_PJ,i,p [kWh]", "\"", "two\nlines", "x\"\"y", "ü", "1.5", "a\r\nb", ",,");
        Law.Holds(
            from cells in Gen.ArrayOf(Gen.ArrayOf(cell, 3), 6) from piece in Gen.Choose(1, 7) from end in Gen.Elements("\n", "\r\n") select (cells, piece, end),
            each =>
            {
                // An empty line is no row, and a row of empty cells has commas.
                var text = string.Concat(each.cells.Select(row => string.Join(',', row.Select(CsvCells.Of)) + each.end));
                Assert.Equal(each.cells.Select(row => string.Join('|', row)), Rows(text, each.piece).Select(row => string.Join('|', row.Cells)), StringComparer.Ordinal);
            },
            runs: 500);
    }

    [Fact]
    public void Any_text_gives_rows_that_hold_all_its_lines()
    {
        var piece = Gen.Elements("\"", ",", "\n", "a", "1", "\r\n", "\"\"");
        Law.Holds(Gen.ArrayOf(piece, 30), pieces =>
        {
            var text = string.Concat(pieces);
            var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0);
            var read = Rows(text, 5).SelectMany(row => row.Text.Split('\n')).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0);
            Assert.Equal(lines, read, StringComparer.Ordinal);
        });
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_takes_no_other_row_down()
    {
        var rows = Rows("a,b\n\"x,1\ny,2\nz,\"3\"\n", 4).Select(row => (row.Line, row.Text)).ToList();
        Assert.Equal([(1, "a,b"), (2, "\"x,1"), (3, "y,2"), (4, "z,\"3\"")], rows);
    }

    [Fact]
    public void A_row_with_line_breaks_counts_their_lines()
    {
        var rows = Rows("h\n\"a\nb\"\nc\n", 3).Select(row => (row.Line, row.Text)).ToList();
        Assert.Equal([(1, "h"), (2, "\"a\nb\""), (4, "c")], rows);
    }

    [Fact]
    public void A_row_without_end_is_refused_within_the_buffer()
    {
        var file = new CsvFile("x.csv", () => new MemoryStream(Encoding.UTF8.GetBytes("a\n" + new string('b', 100))), longestRow: 20);
        using var reader = new CsvReader(file);
        Assert.True(reader.TryRead(out _));
        var problem = Assert.Single(Assert.Throws<InvalidDataProblemsException>(() => reader.TryRead(out _)).Problems);
        Assert.Equal((ProblemCode.Malformed, "line 2"), (problem.Code, problem.Where.Document));
    }

    [Fact]
    public void A_number_is_the_nearest_double_of_its_text()
    {
        Law.Holds(
            from whole in Gen.Choose(-2_000_000, 2_000_000) from digits in Gen.Choose(0, 999_999) from tail in Gen.Elements("", "0000000", "123456789012", "e3", " ") select string.Create(CultureInfo.InvariantCulture, $"{whole}.{digits}{tail}"),
            text => Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), CsvNumber.Read(Encoding.UTF8.GetBytes(text))));
        Assert.All(["", "-", ".", "1,5", "1.2.3", "abc", "1 000", "0x1"], text => Assert.True(double.IsNaN(CsvNumber.Read(Encoding.UTF8.GetBytes(text)))));
    }

    private static List<(int Line, string Text, string[] Cells)> Rows(string text, int piece)
    {
        var rows = new List<(int, string, string[])>();
        using var reader = new CsvReader(new CsvFile("x.csv", () => new Pieces(Encoding.UTF8.GetBytes(text), piece)));
        while (reader.TryRead(out var row))
        {
            var cells = new List<string>();
            var line = Encoding.UTF8.GetString(row);
            while (!row.IsEmpty && CsvCells.TryNext(ref row, out var cell)) cells.Add(CsvCells.Text(cell));
            rows.Add(((int)reader.Line, line, [.. cells]));
        }

        return rows;
    }

    /// <summary>A stream that gives a few bytes at a time, as a pipe may.</summary>
    private sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(piece, count));
    }
}
