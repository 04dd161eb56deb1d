using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Rows;
using MeterBatch;
using Xunit;

namespace Jcm.Calculations.Tests.Samples;

/// <summary>The CSV reader of the sample: a batch is only as good as what it reads.</summary>
public sealed class MeterBatchTests
{
    private const string Small =
        "\uFEFFpoint,\"EG_i,p [kWh]\",\"EF_RE,i [tCO2/MWh]\"\r\nroof,1.5,0.5\r\n\"the \"\"big\"\" one, north\",2e3,\"0.25\"\nroof,,0.5\nroof,1\nroof,1,2,3\n\nroof,\"1,0.5\nfield,-0.125,7\nroof,x,0.5\nroof,3,0.5,";

    private static readonly Gen<string> Numbers = Gen.OneOf(
        from digits in Gen.Choose(0, int.MaxValue) from more in Gen.Choose(0, 99_999) from point in Gen.Choose(0, 14) from sign in Gen.Elements("", "-") select sign + Pointed(string.Create(CultureInfo.InvariantCulture, $"{digits}{more:00000}"), point),
        from number in Gen.Choose(int.MinValue, int.MaxValue) from exponent in Gen.Choose(-300, 300) select string.Create(CultureInfo.InvariantCulture, $"{number}E{exponent}"),
        Gen.Elements("", "-", ".", "-.", "1.2.3", "1e", "0", "-0", "00012", "1.", ".5", "123456789012345678901234567890", "0.1234567890123456789", " 1", "1 ", "+1", "1,5", "NaN", "∞"));

    [Fact]
    public void A_number_is_read_to_the_bits_that_the_framework_reads() => Law.Holds(Numbers, text =>
    {
        var expected = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(CsvNumber.Read(Encoding.UTF8.GetBytes(text))));
    }, runs: 5000);

    [Fact]
    public void Cells_rows_and_groups_are_read_whatever_the_line_ends_quotes_and_faults()
    {
        var rows = CsvRows.Of(() => new MemoryStream(Encoding.UTF8.GetBytes(Small)));
        Assert.Equal([("EG_i,p", "kWh"), ("EF_RE,i", "tCO2/MWh")], rows.Columns);
        Assert.Equal(["roof", "the \"big\" one, north", "field"], Enumerable.Range(0, rows.Groups.Count).Select(group => rows.Groups[group]), StringComparer.Ordinal);
        double none = double.NaN;
        Assert.Equal([(0, 1.5, 0.5), (1, 2000, 0.25), (0, none, 0.5), (0, none, none), (0, none, none), (-1, none, none), (0, none, none), (2, -0.125, 7), (0, none, 0.5), (0, none, none)], Read(rows, 100));
    }

    [Theory]
    [InlineData(64, 1)]
    [InlineData(65, 3)]
    [InlineData(200, 2)]
    public void Buffers_of_any_size_read_the_same(int bytes, int rows) => Assert.Equal(
        Read(CsvRows.Of(() => new MemoryStream(Encoding.UTF8.GetBytes(Small))), 100),
        Read(CsvRows.Of(() => new Trickle(Encoding.UTF8.GetBytes(Small)), bytes), rows));

    [Fact]
    public void A_chunk_of_bytes_may_end_at_every_byte()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);
        var expected = Read(CsvRows.Of(() => new MemoryStream(bytes)), 100);
        for (var first = 1; first < bytes.Length; first++) Assert.Equal(expected, Read(CsvRows.Of(() => new TwoParts(bytes, first)), 100));
    }

    [Fact]
    public void Totals_are_the_same_bits_for_every_buffer()
    {
        var text = new StringWriter();
        Generator.Write(text, 20_000);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var expected = Totals(1 << 20, 4096);
        foreach (var (bufferBytes, bufferRows) in new[] { (48, 1), (49, 7), (64, 64), (1000, 333) }) Assert.Equal(expected, Totals(bufferBytes, bufferRows));

        string Totals(int bufferBytes, int bufferRows)
        {
            var rows = CsvRows.Of(() => new MemoryStream(bytes), bufferBytes);
            var layout = Commands.Layout(rows, Kernels.Find("displaced-electricity").Value, ["EG_CH,i,p=0 MWh", "EG_DIS,i,p=0 MWh", "EF_RE,i=0.5 tCO2/MWh", "PE_i,p=0 tCO2e"]);
            var written = new StringWriter();
            BatchCalculation.Of(layout, rows, rows.Groups).Totals(new() { BufferRows = bufferRows }).Write(written);
            return written.ToString();
        }
    }

    [Fact]
    public void Names_in_another_encoding_are_refused_so_that_two_groups_never_become_one()
    {
        byte[] latin = [.. "point,a\n"u8, (byte)'M', 0xFC, .. ",1\n"u8, (byte)'M', 0xE4, .. ",1\n"u8];
        Assert.Contains("Line 2: the name of the group is not UTF-8", Assert.Throws<InvalidDataException>(() => CsvRows.Of(() => new MemoryStream(latin))).Message, StringComparison.Ordinal);
        // The text that other decoders put in place of bad bytes is a name like any other, and no bad bytes match it.
        var known = new Dictionary<string, int>(StringComparer.Ordinal) { ["M\uFFFD"] = 0 };
        Assert.Equal(0, new GroupNames(known).Find("M\uFFFD"u8));
        Assert.Equal(-1, new GroupNames(known).Find([(byte)'M', 0xFC]));
    }

    [Theory]
    [InlineData(256, "x", true)]
    [InlineData(257, "x", false)]
    [InlineData(1, "ro\rof", false)]
    public void Names_that_no_group_can_have_are_refused_with_their_line(int times, string name, bool isTaken)
    {
        var bytes = Encoding.UTF8.GetBytes("point,a\n" + string.Concat(Enumerable.Repeat(name, times)) + ",1\n");
        if (isTaken) Assert.Equal(1, CsvRows.Of(() => new MemoryStream(bytes)).Groups.Count);
        else Assert.Contains("Line 2: the name of the group", Assert.Throws<InvalidDataException>(() => CsvRows.Of(() => new MemoryStream(bytes))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_command_overwrites_the_readings()
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(file)) Generator.Write(writer, 1000);
            var before = File.ReadAllBytes(file);
            Assert.Equal(2, Commands.Calculate(file, ["--bad", file]));
            Assert.Equal(2, Commands.Calculate(file, ["--totals", file]));
            Assert.Equal(2, Commands.Calculate(file, ["--bad", file + ".out", "--totals", file + ".out"]));
            Assert.False(File.Exists(file + ".out"));
            Assert.Equal(before, File.ReadAllBytes(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Wrong_usage_ends_with_2_and_wrong_files_with_1()
    {
        var missing = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "none.csv");
        Assert.Equal(2, Commands.Calculate(missing, ["--kernel", "none"]));
        Assert.Equal(1, Commands.Calculate(missing, []));
        Assert.Equal(1, Commands.Generate(missing, 10));
        var file = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(file)) Generator.Write(writer, 1000);
            Assert.Equal(2, Commands.Calculate(file, ["--constant", "EF_RE,i=much"]));
            Assert.Equal(1, Commands.Calculate(file, []));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("", "headings are missing")]
    [InlineData("point", "no column")]
    [InlineData("point,\"EG_i,p [kWh]", "quotation mark")]
    [InlineData("point,EG [kWh", "not a symbol")]
    [InlineData("point,EG [kWh],", "not a symbol")]
    public void Wrong_headings_are_named(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => CsvRows.Of(() => new MemoryStream(Encoding.UTF8.GetBytes(text)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_longer_than_the_buffer_is_refused_with_its_number() =>
        Assert.Contains("Line 3 is longer than 100 bytes", Assert.Throws<InvalidDataException>(() => CsvRows.Of(() => new MemoryStream(Encoding.UTF8.GetBytes("a,b\n1,2\n" + new string('x', 101))), 100)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_sample_shows_that_parts_and_threads_change_no_bit()
    {
        var printed = new StringWriter();
        Assert.Equal(0, Demonstration.Run(printed));
        Assert.Contains("Two threads give the same bits: True", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("The totals of two parts add up to the same bits: True", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("[Malformed]", printed.ToString(), StringComparison.Ordinal);
    }

    private static List<(int Group, double First, double Second)> Read(CsvRows rows, int capacity)
    {
        var found = new List<(int, double, double)>();
        var buffer = new RowBuffer(rows.Columns.Count, capacity);
        using var reader = rows.Open();
        for (var chunk = reader.Read(buffer); chunk.Rows > 0; chunk = reader.Read(buffer))
        {
            for (var row = 0; row < chunk.Rows; row++) found.Add((chunk.Groups.Span[row], chunk.Columns[0].Span[row], chunk.Columns[1].Span[row]));
        }

        return found;
    }

    private static string Pointed(string digits, int point) => point >= digits.Length ? digits : digits[..^point] + "." + digits[^point..];

    /// <summary>A stream that gives its bytes in two parts.</summary>
    private sealed class TwoParts(byte[] bytes, int first) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Position < first ? Math.Min(count, first - (int)Position) : count);
    }

    /// <summary>A stream that gives one byte at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, 1);
    }
}
