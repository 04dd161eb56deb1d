using Jcm.Calculations.Documents;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>Documents with tables added, and problems of the calculation at their lines.</summary>
public sealed class TabledDocumentTests
{
    private const string Frame = """
        {
          "format": "jcm-project/1",
          "project": "VN-1",
          "methodology": { "id": "VN_AM007", "version": "1.0" },
          "choices": [{ "symbol": "EF_RE,i", "category": "national grid" }],
          "points": [{ "id": "roof", "periods": [
            { "from": "2024-01-01", "to": "2024-01-31", "values": [{ "symbol": "EG_i,p", "value": 10, "unit": "MWh", "option": "C", "source": "log" }] }
          ] }]
        }
        """;

    private const string February = "point,from,to,symbol,value,unit,option,source\nroof,2024-02-01,2024-02-29,\"EG_i,p\",20,MWh,C,log\n";

    [Fact]
    public void Rows_of_a_table_are_part_of_the_document_as_if_it_had_stated_them()
    {
        var stated = Frame.Replace("\"source\": \"log\" }] }", "\"source\": \"log\" }] }, { \"from\": \"2024-02-01\", \"to\": \"2024-02-29\", \"values\": [{ \"symbol\": \"EG_i,p\", \"value\": 20, \"unit\": \"MWh\", \"option\": \"C\", \"source\": \"log\" }] }", StringComparison.Ordinal);
        var added = ProjectDocument.Read(Frame, [Table(February)]).Value;
        Assert.Equal(ProjectDocument.Read(stated).Value.Fingerprint, added.Fingerprint);
        Assert.Equal(added.Fingerprint, ProjectDocument.Read(added.Write()).Value.Fingerprint);
        Assert.Equal(ProjectDocument.Read(Frame).Value.Fingerprint, ProjectDocument.Read(Frame, []).Value.Fingerprint);
    }

    [Fact]
    public void Several_tables_follow_each_other()
    {
        var march = February.Replace("2024-02-01,2024-02-29", "2024-03-01,2024-03-31", StringComparison.Ordinal);
        Assert.Equal([10m, 20m, 20m], ProjectDocument.Read(Frame, [Table(February), Table(march)]).Value.Project.MonitoredValues.Select(value => value.Value));
    }

    [Fact]
    public void All_problems_of_tables_and_document_are_reported_each_table_by_its_name()
    {
        var readings = "meter,time,reading\nM-9,2024-02-01T00:00+07:00,1\n";
        var problems = ProjectDocument.Read(Frame.Replace("VN_AM007", "VN_AM999", StringComparison.Ordinal), [Table(readings).Called("a.csv"), Table(readings)]).Problems;
        Assert.Equal("$.methodology; meter a.csv; meter", string.Join("; ", problems.Select(problem => $"{problem.Where.Document} {problem.Where.Table}".TrimEnd()).OrderBy(place => place is "meter" ? 1 : 0).ThenBy(place => place, StringComparer.Ordinal)));
        Assert.Null(Table(readings).Name);
    }

    [Fact]
    public void A_problem_of_the_calculation_gets_the_line_on_which_its_value_stands()
    {
        var json = Frame.Replace("\"value\": 10", "\"value\": -10", StringComparison.Ordinal);
        var problems = ProjectDocument.Read(json, [Table(February.Replace(",20,", ",-20,", StringComparison.Ordinal))]).Value.Evaluate().Problems;
        var placed = DocumentLines.Of(json, problems);
        Assert.Equal([("value", (int?)2), ("$.points[0].periods[0].values[0]", 7)], placed.Select(problem => (problem.Where.Document, problem.Where.Line)));
    }

    [Fact]
    public void What_is_wrong_with_a_row_is_at_its_column_and_line()
    {
        var cases = new (string Old, string New, ProblemCode Code, string Column)[]
        {
            ("MWh", "kg", ProblemCode.WrongDimension, "unit"), ("MWh", "MWX", ProblemCode.UnknownUnit, "unit"), (",20,", ",-20,", ProblemCode.OutOfRange, "value"), ("MWh,C", "MWh,A", ProblemCode.OptionNotAllowed, "option"),
            ("EG_i,p", "EG", ProblemCode.UnknownName, "symbol"), ("2024-02-01,2024-02-29", "2024-01-15,2024-02-29", ProblemCode.OverlappingPeriods, "from"), ("2024-02-01", "2024-01-01", ProblemCode.OverlappingPeriods, "from"),
            ("2024-02-01,2024-02-29", "2024-02-01,2025-02-01", ProblemCode.PeriodSpansVintages, "from"), ("2024-02-01,2024-02-29", "2024-01-01,2024-01-31", ProblemCode.Duplicate, "row"), ("MWh,C,log", "MWh,C, ", ProblemCode.MissingSource, "source"),
        };
        foreach (var (old, changed, code, column) in cases)
        {
            var outcome = ProjectDocument.Read(Frame, [Table(February.Replace(old, changed, StringComparison.Ordinal)).Called("m.csv")]);
            var problems = outcome.TryGet(out var document) ? document.Evaluate().Problems : outcome.Problems;
            var problem = problems.First(each => each.Code == code);
            Assert.Equal(("m.csv", column, (int?)2), (problem.Where.Table, problem.Where.Document, problem.Where.Line));
            Assert.StartsWith($"m.csv, {column} (line 2) › project VN-1", problem.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"option\": \"C\", \"source\": \"log\"", "\"option\": \"C\", \"source\": \"log\"", null)]
    [InlineData("\"option\": \"C\", \"source\": \"log\"", "\"option\": null, \"source\": null", null)]
    [InlineData("\"source\": \"log\"", "\"source\": \"invoice 12\"", "source")]
    [InlineData("\"option\": \"C\"", "\"option\": \"B\"", "option")]
    [InlineData("\"unit\": \"MWh\"", "\"unit\": \"kWh\"", "unit")]
    public void What_a_document_states_of_a_value_that_a_table_fills_is_neither_lost_nor_contradicted(string before, string after, string? key)
    {
        var json = Frame.Replace("\"value\": 10", "\"value\": null", StringComparison.Ordinal).Replace("\"source\": \"log\"", "\"source\": \"log\", \"maximumError\": 0.01", StringComparison.Ordinal).Replace(before, after, StringComparison.Ordinal);
        var january = February.Replace("2024-02-01,2024-02-29", "2024-01-01,2024-01-31", StringComparison.Ordinal);
        var outcome = ProjectDocument.Read(json, [Table(january)]);
        if (key is null)
        {
            Assert.Equal((20m, 0.01m, "log"), (Assert.Single(outcome.Value.Project.MonitoredValues).Value, outcome.Value.Project.MonitoredValues[0].MaximumError, outcome.Value.Project.MonitoredValues[0].Source));
            return;
        }

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(ProblemCode.Contradiction, problem.Code);
        Assert.Contains("state the same in both", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_does_not_add_a_monitoring_point_to_those_that_a_document_states()
    {
        var problem = Assert.Single(ProjectDocument.Read(Frame, [Table(February.Replace("roof,", "Roof,", StringComparison.Ordinal)).Called("m.csv")]).Problems);
        Assert.Equal((ProblemCode.UnknownName, "m.csv", "point", (int?)2), (problem.Code, problem.Where.Table, problem.Where.Document, problem.Where.Line));
    }

    [Fact]
    public void A_fault_of_the_document_does_not_take_the_place_of_a_row_from_its_problems()
    {
        var problems = ProjectDocument.Read(Frame.Replace("\"value\": 10", "\"value\": \"x\"", StringComparison.Ordinal), [Table(February.Replace(",20,", ",-20,", StringComparison.Ordinal)).Called("m.csv")]).Problems;
        Assert.Equal(["value m.csv", "$.points[0].periods[0].values[0].value "], problems.Select(problem => $"{problem.Where.Document} {problem.Where.Table}"));
    }

    [Fact]
    public void A_point_of_which_tables_alone_know_is_at_its_first_row()
    {
        var problem = Assert.Single(ProjectDocument.Read(Frame, [Table(February.Replace("roof,", "\" \",", StringComparison.Ordinal)).Called("m.csv")]).Problems);
        Assert.Equal(("m.csv", "point", (int?)2), (problem.Where.Table, problem.Where.Document, problem.Where.Line));
    }

    [Fact]
    public void An_unknown_category_of_a_choice_is_one_problem()
    {
        var problem = Assert.Single(ProjectDocument.Read(Frame.Replace("national grid", "captive coal", StringComparison.Ordinal)).Value.Evaluate().Problems);
        Assert.Equal(ProblemCode.UnknownName, problem.Code);
        var without = ProjectDocument.Read(Frame.Replace("\"choices\": [{ \"symbol\": \"EF_RE,i\", \"category\": \"national grid\" }],", "", StringComparison.Ordinal));
        Assert.Equal(ProblemCode.ChoiceNeeded, Assert.Single(without.Value.Evaluate().Problems).Code);
    }

    [Fact]
    public void Changed_inputs_of_a_result_are_a_fault_of_its_check()
    {
        var json = ProjectDocument.Read(Frame).Value.Calculate().ToDocument().Write();
        Assert.False(ResultDocument.Read(json).Value.HasChangedInputs);
        var stated = ResultDocument.Read(json.Replace("\"project\": \"VN-1\"", "\"project\": \"VN-2\"", StringComparison.Ordinal)).Value;
        Assert.True(stated.HasChangedInputs);
        var check = ProjectCheck.Of(stated.Inputs.Calculate(), stated);
        Assert.Contains(check.Remarks, remark => remark.Grade == Jcm.Calculations.Monitoring.Quality.FindingGrade.Fault && remark.Message.StartsWith("The inputs were changed after the result was calculated", StringComparison.Ordinal));
        Assert.False(check.IsWithoutFault);
        Assert.True(ProjectCheck.Of(stated.Inputs.Calculate()).IsWithoutFault);
    }

    [Fact]
    public void A_business_as_usual_value_that_is_too_low_is_found_where_it_stands()
    {
        var json = Frame.Replace("\"points\"", "\"businessAsUsual\": [{ \"symbol\": \"EF_RE,i\", \"value\": 0.1, \"unit\": \"tCO2/MWh\", \"source\": \"study\" }],\n\"points\"", StringComparison.Ordinal);
        var problem = Assert.Single(ProjectDocument.Read(json).Value.Evaluate().Problems);
        Assert.Equal((ProblemCode.BusinessAsUsualBelowReference, "$.businessAsUsual[0]"), (problem.Code, problem.Where.Document));
    }

    [Fact]
    public void A_calculation_tells_how_far_it_is_and_can_be_ended()
    {
        var document = ProjectDocument.Read(Frame, [Table(February)]).Value;
        var shares = new List<double>();
        Assert.Equal(document.Calculate().Explain(), document.Evaluate(new Listing(shares), CancellationToken.None).Value.Explain());
        Assert.Equal([0, 0.5], shares);
        Assert.Throws<OperationCanceledException>(() => document.Evaluate(progress: null, new CancellationToken(canceled: true)));
    }

    private static MonitoringTable Table(string csv) => MonitoringTable.Read(csv).Value;

    private sealed class Listing(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
