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
        Assert.Equal("$.methodology; a.csv, meter; meter", string.Join("; ", problems.Select(problem => problem.Where.Document).Order(StringComparer.Ordinal)));
        Assert.Null(Table(readings).Name);
    }

    [Fact]
    public void A_problem_of_the_calculation_gets_the_line_on_which_its_value_stands()
    {
        var json = Frame.Replace("\"value\": 10", "\"value\": -10", StringComparison.Ordinal);
        var problems = ProjectDocument.Read(json, [Table(February.Replace(",20,", ",-20,", StringComparison.Ordinal))]).Value.Evaluate().Problems;
        var placed = DocumentLines.Of(json, problems);
        Assert.Equal([("$.points[0].periods[0].values[0]", (int?)7), ("$.points[0].periods[1].values[0]", null)], placed.Select(problem => (problem.Where.Document, problem.Where.Line)));
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
