using FsCheck.Fluent;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Tests.Monitoring.Metering;
using Xunit;
using static Jcm.Calculations.Tests.Documents.Metering.MeteringDocuments;

namespace Jcm.Calculations.Tests.Documents.Metering;

/// <summary>Laws of documents with meters.</summary>
public sealed class MeteringDocumentLawTests
{
    private static readonly string[] Fragments =
    [
        "\"", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e400", "1e-40", "0.1", "\\", "\\ud800", "\0", "\ufeff", "é", "9999-12-31", "0001-01-01", "2024-02-30", "MWh", "kg", "%", "C", "//", "NaN", "\n",
        "79228162514264337593543950335", "-79228162514264337593543950335", "0.0000000000000000000000000001", "2147483647", "10675199.02:48:05.4775807", "1.00:00:00", "-14:00:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00",
    ];

    private static readonly string[] Values =
    [
        "\"roof\"", "null", "true", "12.5", "{}", "[]", "[[]]", "\"\\ud800\"", "-7.9e28", "7.9e28", "\"1e-28\"", "0", "-1", "2147483647", "-2147483648", "\"2024-02-29\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"\\u0000\"", "\"\"",
        "\"00:00:00\"", "\"14:00:00\"", "\"-14:00:00\"", "\"10675199.02:48:05.4775807\"", "\"9999-12-31T23:59:59.9999999\"", "\"0001-01-01T00:00\"", "\"9999-12-31T00:00-14:00\"", "\"E-1042\"", "\"A-EX-1\"", "\"2022\"", "\"*\"", "\"kWh\"", "\"K\"",
        "\"by time\"", "\"to later\"", "\"minus\"", "\"accepted\"", "\"intervals\"", "\"register\"", "1", "1e12", "15",
    ];

    private static readonly string[] Valid = [Rooftop, TwoRoofs, Planned];

    [Fact]
    public void Meters_stated_in_a_document_give_what_the_same_meters_give_in_code()
    {
        var valid = 0;
        Law.Holds(
            Gen.Choose(0, 1_000_000),
            seed =>
            {
                var setup = new RandomSetup(new Draws(seed));
                var expected = MeteredData.TryOf("VN-rooftop", Catalogue.Approved.Get("VN_AM007", "1.0"), setup.SiteClock, setup.Periods, setup.Code);
                var text = ContractText.Write(
                    new ProjectContract { Format = ProjectDocument.Format, Project = "VN-rooftop", Methodology = new() { Id = "VN_AM007", Version = "1.0" }, Meters = setup.Meters, Metering = setup.Metering },
                    ContractJson.Default.ProjectContract);
                var outcome = ProjectDocument.Read(text);
                if (expected.TryGet(out var metered))
                {
                    Assert.Equal(Text(metered), Text(Assert.Single(outcome.Value.Project.Meterings)));
                    valid++;
                    return;
                }

                Assert.Equal(expected.Problems.Select(problem => (problem.Code, problem.Message)), outcome.Problems.Select(problem => (problem.Code, problem.Message)));
                Assert.All(outcome.Problems, problem => Assert.StartsWith("$.metering", problem.Where.Document, StringComparison.Ordinal));
            },
            runs: 600);
        Assert.True(valid > 60, FormattableString.Invariant($"Only {valid} of 600 have values."));
    }

    [Fact]
    public void A_document_changed_in_any_places_has_an_outcome_and_so_has_its_project()
    {
        var changes =
            from place in Gen.Choose(0, 1_000_000)
            from length in Gen.Frequency((3, Gen.Choose(0, 3)), (1, Gen.Choose(0, 80)))
            from text in Gen.OneOf(Gen.Elements(Fragments), Gen.Choose(0, 0x2FF).Select(code => ((char)code).ToString()))
            select (place, length, text);
        var documents =
            from document in Gen.Elements(Valid)
            from edits in changes.ListOf().Resize(3)
            select edits.Aggregate(document, (each, edit) =>
            {
                var start = edit.place % (each.Length + 1);
                return string.Concat(each.AsSpan(0, start), edit.text, each.AsSpan(Math.Min(each.Length, start + edit.length)));
            });
        Law.Holds(documents, HasOutcome, runs: 1500);
    }

    [Fact]
    public void A_value_put_in_place_of_any_other_has_an_outcome()
    {
        var documents =
            from document in Gen.Elements(Valid)
            from places in Gen.Choose(0, 100_000).ListOf().Resize(3)
            from value in Gen.Elements(Values)
            select places.Aggregate(document, (each, place) => ReplaceValue(each, place, value));
        Law.Holds(documents, HasOutcome, runs: 3000);
    }

    private static void HasOutcome(string document)
    {
        var outcome = ProjectDocument.Read(document);
        if (!outcome.TryGet(out var read))
        {
            Assert.All(outcome.Problems, problem => Assert.StartsWith("$", problem.Where.Document, StringComparison.Ordinal));
            return;
        }

        Assert.NotNull(read.Project.Evaluate());
        if (read.CheckPlan() is { } check) Assert.NotNull(check.Problems);
        if (read.History is { } history && read.Report is { } report) Assert.NotNull(history.TryAfter(report));
    }

    /// <summary>Replaces a plain value behind one of the colons; the document stays JSON.</summary>
    private static string ReplaceValue(string document, int place, string value)
    {
        var colons = Enumerable.Range(0, document.Length - 2).Where(i => document[i] == ':' && document[i + 1] == ' ' && document[i + 2] is not ('{' or '[')).ToArray();
        var start = colons[place % colons.Length] + 2;
        var end = document[start] == '"' ? document.IndexOf('"', start + 1) + 1 : document.IndexOfAny([',', ' ', '}', '\n'], start);
        return string.Concat(document.AsSpan(0, start), value, document.AsSpan(Math.Max(start, end)));
    }
}
