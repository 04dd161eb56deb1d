using FsCheck.Fluent;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Tables;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Reference;
using Jcm.Calculations.Tests.Documents.Metering;
using Xunit;

namespace Jcm.Calculations.Tests.Documents.Tables;

/// <summary>Tables are understood to the last row, or every row that is not is named.</summary>
public sealed class MonitoringTableTests
{
    private const string Values = "point,from,to,symbol,value,unit,option,source\r\n";

    [Fact]
    public void Monitored_values_are_read_with_everything_that_they_say()
    {
        var table = MonitoringTable.Read("point,from,to,symbol,value,unit,option,source,dayCategory,item,maximumError\r\nroof A,2024-01-01,2024-01-31,\"EG_i,p\",-12.50,MWh,C,\"meter \"\"A\"\"\",working day,coal,0.005\r\n").Value;
        var row = Assert.Single(table.Values);
        Assert.Equal(("roof A", new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31)), (row.Point, row.From, row.To));
        Assert.Equal(
            new MonitoredValueContract { Symbol = "EG_i,p", Value = -12.5m, Unit = "MWh", Option = OptionWord.C, Source = "meter \"A\"", DayCategory = "working day", Item = "coal", MaximumError = 0.005m },
            row.Value);
        Assert.Equal(1, table.Rows);
    }

    [Theory]
    [InlineData("meter,time,reading\nE-1,2024-01-01T00:00,12.5\nE-1,2024-02-01T00:00+07:00,\n")]
    [InlineData("\uFEFFmeter;time;reading\r\nE-1;2024-01-01T00:00;12.5\r\nE-1;2024-02-01T00:00+07:00;\r\n\r\n")]
    [InlineData("reading;meter;time\n12.5;E-1;2024-01-01T00:00\n;E-1;\"2024-02-01T00:00+07:00\"")]
    public void The_headings_say_what_separates_cells_and_in_which_order_they_stand(string csv)
    {
        var table = MonitoringTable.Read(csv).Value;
        Assert.Equal([new("E-1", 2, new() { At = "2024-01-01T00:00", Value = 12.5m }), new("E-1", 3, new() { At = "2024-02-01T00:00+07:00" })], table.Readings);
    }

    [Fact]
    public void Readings_intervals_and_invoices_are_read()
    {
        Assert.Equal(ReadingStatus.Estimated, Assert.Single(MonitoringTable.Read("meter,time,reading,status\nE-1,2024-01-01T00:00Z,1,estimated\n").Value.Readings).Reading.Status);
        Assert.Equal(
            [new("E-1", 2, new() { From = "2024-01-01T00:00", To = "2024-01-01T00:15", Value = 1, Status = ReadingStatus.Invalid }), new("E-1", 3, new() { From = "2024-01-01T00:15", To = "2024-01-01T00:30", Value = 2 })],
            MonitoringTable.Read("meter,from,to,amount,status\nE-1,2024-01-01T00:00,2024-01-01T00:15,1,invalid\nE-1,2024-01-01T00:15,2024-01-01T00:30,2,\n").Value.Intervals);
        Assert.Equal(
            [new("I-1", 2, new() { From = new(2024, 1, 1), To = new(2024, 1, 31), Amount = 7.5m, Source = "invoice 1" })],
            MonitoringTable.Read("meter,from,to,amount,source\nI-1,2024-01-01,2024-01-31,7.5,invoice 1\n").Value.Invoices);
    }

    [Fact]
    public void All_bad_rows_are_reported_with_line_and_column_and_none_is_lost()
    {
        var problems = MonitoringTable.Read(
            Values +
            "roof A,2024-01-01,2024-01-31,\"EG_i,p\",\"1,5\",MWh,C,meter\r\n" +
            "roof A,2024-01-32,31.01.2024,\"EG_i,p\",1.5,MWh,D,meter\r\n" +
            "\"roof\r\nB\",2024-02-01,2024-01-31,,1 000,MWh,C,\r\n" +
            "roof A,2024-01-01,2024-01-31,EG_i,p,1.5,MWh,C,meter\r\n" +
            ",,,,,,,\r\n" +
            "roof A,2024-01-01,2024-01-31,\"EG_i,p\",0.00000000000000000000000000001,,C,meter\r\n").Problems;
        Assert.Equal(
            [
                (2, "value", ProblemCode.Malformed), (3, "from", ProblemCode.Malformed), (3, "to", ProblemCode.Malformed), (3, "option", ProblemCode.UnknownName), (4, "to", ProblemCode.ReversedPeriod),
                (4, "symbol", ProblemCode.MissingParameter), (4, "value", ProblemCode.Malformed), (4, "source", ProblemCode.MissingParameter), (6, "row", ProblemCode.Malformed), (7, "row", ProblemCode.Empty),
                (8, "value", ProblemCode.Malformed),
            ],
            problems.Select(problem => (problem.Where.Line!.Value, problem.Where.Document!, problem.Code)));
        Assert.Contains("decimal point", problems[8].Message, StringComparison.Ordinal);
        Assert.Contains("with a point", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("value (line 2): [Malformed] \"1,5\" is not a decimal number: write digits with a point and without separators, for example 1234.5.", problems[0].ToString());
    }

    [Theory]
    [InlineData("meter,time,reading,status\n,yesterday,x,fine\n", "2 meter MissingParameter, 2 time Malformed, 2 reading Malformed, 2 status UnknownName")]
    [InlineData("meter,from,to,amount\nE-1,,2024-01-01 00:15,1.5.2\n", "2 from MissingParameter, 2 to Malformed, 2 amount Malformed")]
    [InlineData("meter,from,to,amount,source\n,2024-01-02,2024-01-01,,\n", "2 meter MissingParameter, 2 to ReversedPeriod, 2 amount MissingParameter, 2 source MissingParameter")]
    [InlineData("meter,time,reading\n", "1 headings Empty")]
    [InlineData("", "1 headings Empty")]
    [InlineData("\uFEFF\r\nmeter,time,reading\n", "1 headings Empty")]
    [InlineData("a,b,c\n1,2,3\n", "1 headings UnknownName")]
    [InlineData("meter,time;reading\n1,2,3\n", "1 headings Ambiguous")]
    [InlineData("meter,time,time,reading\nE-1,2024-01-01T00:00,x,1\n", "1 time Duplicate")]
    [InlineData("Meter,time,reading\nE-1,x,1\n", "1 Meter UnknownKey, 1 meter MissingParameter")]
    [InlineData("meter,time,reading\nE-1,2024-01-01T00:00\n", "2 row Malformed")]
    [InlineData("meter,time,reading\nE-1,2024-01-01T00:00,\"1\n", "2 row Malformed")]
    [InlineData("meter,time,reading\nE-1,2024-01-01T00:00,1\rE-1,2024-01-02T00:00,1\n", "2 row Malformed, 2 row Malformed")]
    [InlineData("meter,time,reading\nE\"1\",2024-01-01T00:00,1\n", "2 row Malformed")]
    public void What_is_no_such_table_is_refused_with_a_place(string csv, string expected) =>
        Assert.Equal(expected, string.Join(", ", MonitoringTable.Read(csv).Problems.Select(problem => FormattableString.Invariant($"{problem.Where.Line} {problem.Where.Document} {problem.Code}"))));

    [Fact]
    public void Half_a_character_is_refused() => Assert.Equal("table", Assert.Single(MonitoringTable.Read("meter,time,reading\nE-\ud800,2024-01-01T00:00,1\n").Problems).Where.Document);

    [Fact]
    public void A_heading_in_other_letters_is_recognised_in_the_message() =>
        Assert.Contains("Do you mean \"dayCategory\"?", MonitoringTable.Read($"{Values.TrimEnd()},DayCategory\r\nroof A,2024-01-01,2024-01-31,X,1,MWh,C,meter,\r\n").Problems[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_reader_is_read_no_further_than_a_table_may_be_long()
    {
        var reader = new Endless();
        Assert.Contains("too long", Assert.Single(MonitoringTable.Read(reader).Problems).Message, StringComparison.Ordinal);
        Assert.True(reader.Given <= MonitoringTable.LongestTable + (1 << 17), "More was read.");
        Assert.Contains("too long", Assert.Single(MonitoringTable.Read(new string('x', MonitoringTable.LongestTable + 1)).Problems).Message, StringComparison.Ordinal);
        Assert.Equal(1, MonitoringTable.Read(new StringReader("meter,time,reading\nE-1,2024-01-01T00:00,1\n")).Value.Rows);
    }

    [Fact]
    public void Very_many_bad_rows_are_counted()
    {
        var problems = MonitoringTable.Read("meter,time,reading\n" + string.Concat(Enumerable.Repeat("E-1,x,1\n", 10_500))).Problems;
        Assert.Equal(10_001, problems.Count);
        Assert.Contains("500 more problems", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_of_tables_give_what_the_same_readings_give_in_the_document()
    {
        var expected = ProjectDocument.Read(MeteringDocuments.Rooftop).Value;
        var readings = expected.Contract.Meters![0].Readings!;
        var csv = CsvText.Of([["meter", "time", "reading"], .. readings.Select(reading => new[] { "E-1042", reading.At, ExactDecimal.Text(reading.Value!.Value) })]);
        var without = expected.Contract with { Meters = [expected.Contract.Meters[0] with { Readings = null }] };
        var added = Added(without, csv);
        Assert.Equal(expected.Fingerprint, CanonicalForm.Fingerprint(added, ContractJson.Default.ProjectContract));
    }

    [Fact]
    public void Values_of_a_table_join_the_points_and_periods_of_the_document()
    {
        var contract = ProjectDocument.Read(MeteringDocuments.Rooftop).Value.Contract;
        const string Csv =
            "point;from;to;symbol;value;unit;option;source\n" +
            "roof B;2024-01-01;2024-01-31;X;1;MWh;C;m\n" +
            "*;2024-01-01;2024-01-31;X;2;MWh;C;m\n" +
            "roof B;2024-01-01;2024-01-31;Y;3;MWh;C;m\n" +
            "roof B;2024-02-01;2024-02-29;X;4;MWh;C;m\n";
        var once = Added(contract, Csv);
        Assert.Equal([1, 3, 4], Assert.Single(once.Points!).Periods.SelectMany(period => period.Values).Select(value => value.Value));
        Assert.Equal(2, Assert.Single(Assert.Single(once.Shared!).Values).Value);
        var twice = Added(once, Csv);
        Assert.Equal([1, 3, 1, 3, 4, 4], Assert.Single(twice.Points!).Periods.SelectMany(period => period.Values).Select(value => value.Value));
    }

    [Fact]
    public void Intervals_and_invoices_join_their_meters()
    {
        var contract = ProjectDocument.Read(MeteringDocuments.TwoRoofs).Value.Contract;
        Assert.Equal(3, Added(contract, "meter,from,to,amount\nB-EX,2024-07-01T00:00,2024-07-02T00:00,1\n").Meters![5].Intervals!.Count);
        Assert.Equal(3, Added(contract, "meter,from,to,amount,source\nA-INV,2024-07-01,2024-07-02,1,invoice\n").Meters![3].Invoices!.Count);
    }

    [Fact]
    public void Rows_of_a_meter_that_the_document_does_not_have_are_problems()
    {
        var problems = ProjectDocument.Read(MeteringDocuments.Rooftop, [Table("meter,time,reading\nE-1042,2024-05-01T00:00,1\nE-1,2024-05-01T00:00,1\nE-2,2024-05-01T00:00,1\n")]).Problems;
        Assert.Equal([(3, "meter"), (4, "meter")], problems.Where(problem => problem.Code == ProblemCode.UnknownName).Select(problem => (problem.Where.Line!.Value, problem.Where.Document!)));
        var invoices = ProjectDocument.Read(WithoutMetering, [Table("meter,from,to,amount,source\nA,2024-07-01,2024-07-02,1,invoice\n")]).Problems;
        Assert.Equal((2, "meter"), (Assert.Single(invoices).Where.Line!.Value, invoices[0].Where.Document));
    }

    [Fact]
    public void A_document_whose_readings_stand_in_a_table_is_read_with_it()
    {
        var expected = ProjectDocument.Read(MeteringDocuments.Rooftop).Value;
        var begin = MeteringDocuments.Rooftop.IndexOf(",\n      \"readings\"", StringComparison.Ordinal);
        var without = MeteringDocuments.Rooftop.Remove(begin, MeteringDocuments.Rooftop.IndexOf("    }\n  ],\n  \"metering\"", StringComparison.Ordinal) - 1 - begin);
        Assert.False(ProjectDocument.Read(without).IsValid);
        const string First = "meter,time,reading\nE-1042,2024-01-01T00:00,71204.3\nE-1042,2024-02-01T00:00+07:00,98400\nE-1042,2024-03-01T00:00,24906.1\n";
        const string Then = "meter;time;reading\nE-1042;2024-03-31T17:00:00Z;53880.7\nE-1042;2024-04-21T00:00:00;72415.2\n";
        var read = ProjectDocument.Read(without, [Table(First), Table(Then)]).Value;
        Assert.Equal(expected.Fingerprint, read.Fingerprint);
        Assert.Equal(MeteringDocuments.Text(expected.Project.Meterings[0]), MeteringDocuments.Text(read.Project.Meterings[0]));
        Assert.Equal(read.Write(), ProjectDocument.Read(read.Write()).Value.Write());
    }

    [Fact]
    public void Values_of_a_table_are_values_of_the_project()
    {
        var document = ProjectDocument.Read(WithoutMetering, [Table("point,from,to,symbol,value,unit,option,source\nroof A,2024-01-01,2024-12-31,\"EG_i,p\",1214.7,MWh,C,meter\n")]).Value;
        Assert.Equal(404.4951m, document.Project.Calculate().Total.Reduction.Tonnes);
    }

    [Theory]
    [InlineData("meter,time,reading\nE-1042,2024-04-22T00:00,72415.25\n", "reading")]
    [InlineData("meter,time,reading\nE-1042,0001-01-01T00:00,72415.2\n", "time")]
    public void What_is_wrong_with_a_reading_of_a_table_stands_at_its_line(string csv, string where)
    {
        var problem = Assert.Single(ProjectDocument.Read(MeteringDocuments.Rooftop, [Table(csv).Called("readings.csv")]).Problems);
        Assert.Equal(("readings.csv", where, 2), (problem.Where.Table, problem.Where.Document, problem.Where.Line));
    }

    [Theory]
    [InlineData("meter,from,to,amount\nB-EX,2024-07-01T00:00,2024-07-02T00:00,1\nB-EX,2024-07-02T00:00,2024-07-03T00:00,1.11\n", "amount", 3)]
    [InlineData("meter,from,to,amount\nB-EX,0001-01-01T00:00,2024-07-02T00:00,1\n", "from", 2)]
    [InlineData("meter,from,to,amount,source\nA-INV,2024-07-01,2024-07-02,1.11,invoice\n", "row", 2)]
    [InlineData("meter,from,to,amount,source\nA-INV,2024-07-01,9999-12-31,1,invoice\n", "row", 2)]
    public void What_is_wrong_with_an_interval_or_an_invoice_of_a_table_stands_at_its_line(string csv, string where, int line)
    {
        var problem = Assert.Single(ProjectDocument.Read(MeteringDocuments.TwoRoofs, [Table(csv).Called("readings.csv")]).Problems);
        Assert.Equal(("readings.csv", where, line), (problem.Where.Table, problem.Where.Document, problem.Where.Line));
    }

    [Fact]
    public void What_is_wrong_with_the_document_keeps_its_path_beside_a_table()
    {
        var text = MeteringDocuments.Rooftop.Replace("98400.0", "98400.05", StringComparison.Ordinal).Replace("\"foundError\": 0.001", "\"foundError\": 1", StringComparison.Ordinal);
        var problems = ProjectDocument.Read(text, [Table("meter,time,reading\nE-1042,2024-04-22T00:00,72415.25\n")]).Problems;
        Assert.Contains(problems, problem => problem.Where.Document is "$.meters[0].instrument");
        var others = ProjectDocument.Read(text.Replace("\"foundError\": 1", "\"foundError\": 0.001", StringComparison.Ordinal), [Table("meter,time,reading\nE-1042,2024-04-22T00:00,72415.25\n")]).Problems;
        Assert.Equal(2, others.Count);
        Assert.Contains(others, problem => problem.Where.Document is "$.meters[0].readings[1]");
        Assert.Contains(others, problem => problem.Where.Document is "reading");
        var faulty = ProjectDocument.Read(MeteringDocuments.Rooftop.Replace("\"id\": \"E-1042\",\n      \"kind\"", "\"id\": 7,\n      \"kind\"", StringComparison.Ordinal), [Table("meter,time,reading\nE-1042,2024-04-22T00:00,72415.2\n")]);
        Assert.Equal("$.meters[0].id", Assert.Single(faulty.Problems).Where.Document);
    }

    [Fact]
    public void Values_written_as_a_table_are_read_as_the_same()
    {
        var text = Gen.OneOf(Gen.Elements("a", "EG_i,p", "\"", "x;y", "line\r\nbreak", " é "), Gen.Choose(33, 126).Select(code => ((char)code).ToString()));
        var rows =
            from cells in text.ArrayOf(4)
            from unscaled in Gen.Choose(int.MinValue, int.MaxValue)
            from scale in Gen.Choose(0, 28)
            from day in Gen.Choose(0, 3_000_000)
            from option in Gen.Elements(OptionWord.A, OptionWord.B, OptionWord.C)
            select new ValueRow(cells[0], DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(day), 0, new()
            {
                Symbol = cells[1],
                Value = new decimal(Math.Abs((long)unscaled)) * new decimal(1, 0, 0, unscaled < 0, (byte)scale),
                Unit = cells[2],
                Option = option,
                Source = cells[3],
            });
        var tables = from count in Gen.Choose(1, 20) from all in rows.ArrayOf(count) from delimiter in Gen.Elements(',', ';') select (all, delimiter);
        Law.Holds(tables, sample => Assert.Equal(sample.all, MonitoringTable.Read(Csv(sample.all, sample.delimiter)).Value.Values.Select(row => row with { Line = 0 })));
    }

    [Fact]
    public void A_table_changed_in_any_places_has_an_outcome_and_every_row_is_read_or_reported()
    {
        const string Valid = "meter,time,reading,status\nE-1,2024-01-01T00:00,1.5,good\nE-1,2024-01-02T00:00+07:00,,\nE-2,2024-01-03T00:00Z,\"3\",estimated\n";
        string[] fragments = ["\"", ",", ";", "\n", "\r", "\r\n", "\"\"", "\0", "\ufeff", "\ud800", "1e400", "-", "x", ",,,", "9999-12-31T24:00"];
        var changes = from place in Gen.Choose(0, 100_000) from length in Gen.Choose(0, 4) from text in Gen.Elements(fragments) select (place, length, text);
        var tables =
            from edits in changes.ListOf().Resize(4)
            select edits.Aggregate(Valid, (each, edit) =>
            {
                var start = edit.place % (each.Length + 1);
                return string.Concat(each.AsSpan(0, start), edit.text, each.AsSpan(Math.Min(each.Length, start + edit.length)));
            });
        Law.Holds(
            tables,
            csv =>
            {
                var outcome = MonitoringTable.Read(csv);
                if (!outcome.TryGet(out var table)) Assert.All(outcome.Problems, problem => Assert.NotNull(problem.Where.Document));
                else Assert.Equal(new CsvRecords(csv, csv.AsSpan(0, csv.IndexOf('\n')).Contains(';') ? ';' : ',').All.Count - 1, table.Rows);
            },
            runs: 2000);
    }

    private static string WithoutMetering { get; } =
        """{ "format": "jcm-project/1", "project": "VN-rooftop", "methodology": { "id": "VN_AM007", "version": "1.0" }, "choices": [ { "symbol": "EF_RE,i", "category": "national grid" } ] }""";

    private static MonitoringTable Table(string csv) => MonitoringTable.Read(csv).Value;

    private static ProjectContract Added(ProjectContract contract, string csv)
    {
        var problems = new List<Problem>();
        var added = contract.Add(Table(csv), problems, []);
        Assert.Empty(problems);
        return added;
    }

    private static string Csv(IEnumerable<ValueRow> rows, char delimiter)
    {
        string[] headings = ["point", "from", "to", "symbol", "value", "unit", "option", "source"];
        var records = rows.Select(row => new[] { row.Point, FormattableString.Invariant($"{row.From:yyyy-MM-dd}"), FormattableString.Invariant($"{row.To:yyyy-MM-dd}"), row.Value.Symbol, ExactDecimal.Text(row.Value.Value), row.Value.Unit, row.Value.Option.ToString(), row.Value.Source });
        return string.Concat(records.Prepend(headings).Select(record => string.Join(delimiter, record.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")).Replace("\"point\"", "point", StringComparison.Ordinal);
    }

    private sealed class Endless : TextReader
    {
        internal long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            Array.Fill(buffer, 'x', index, count);
            Given += count;
            return count;
        }
    }
}
