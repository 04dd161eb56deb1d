using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Tests.Methodologies;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>Whatever the text, there is an outcome and no exception.</summary>
public sealed class HostileDocumentTests
{
    private static readonly string[] Valid =
        [.. GoldenCases.Names.Select(GoldenCases.Read)];

    private static readonly string[] Fragments =
    [
        "\"", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e400", "1e-40", "0.1", "\\", "\\ud800", "\\u0000", "\\ud83d\\ude00", "\ud800", "\udc00", "\0", "\ufeff", "é",
        "\"value\"", "\"points\": [],", "\"periods\"", "2024-02-30", "9999-12-31", "0001-01-01", "MWh", "kg", "%", "A", "KH_AM002", "//", "NaN", " ", "\n", "eta_RE", "99999999999999999999999999999",
    ];

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"jcm-project/1\"")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{ \"format\": NaN }")]
    [InlineData("{ \"format\": \"\\ud800\" }")]
    [InlineData("{ \"\\ud800\": 1 }")]
    [InlineData("{ \"format\": \"\ud800\" }")]
    [InlineData("\ufeff")]
    [InlineData("// a remark\n{}")]
    [InlineData("{ \"format\": \"jcm-project/1\", }")]
    public void A_text_that_is_no_document_is_refused_with_a_place(string text)
    {
        var problems = ProjectDocument.Read(text).Problems;
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.StartsWith("$", problem.Where.Document, StringComparison.Ordinal));
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal(ProblemCode.Malformed, Assert.Single(ProjectDocument.Read(new string('[', 100_000) + new string(']', 100_000)).Problems).Code);

    [Fact]
    public void A_document_that_is_too_long_is_refused_before_it_is_read() =>
        Assert.Contains("too long", Assert.Single(ProjectDocument.Read(new string(' ', ProjectDocument.LongestDocument + 1)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_with_anything_after_its_end_is_refused() =>
        Assert.All(Valid, document =>
        {
            Assert.True(ProjectDocument.Read(document).IsValid);
            Assert.Equal(ProblemCode.Malformed, Assert.Single(ProjectDocument.Read(document + "x").Problems).Code);
        });

    [Fact]
    public void A_document_that_breaks_off_anywhere_is_refused()
    {
        var document = Valid[0].TrimEnd();
        Assert.All(Enumerable.Range(0, document.Length), length => Assert.False(ProjectDocument.Read(document[..length]).IsValid));
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
            from edits in changes.ListOf().Resize(4)
            select edits.Aggregate(document, (each, edit) =>
            {
                var start = edit.place % (each.Length + 1);
                return string.Concat(each.AsSpan(0, start), edit.text, each.AsSpan(Math.Min(each.Length, start + edit.length)));
            });
        Prop.ForAll(documents.ToArbitrary(), document =>
        {
            var outcome = ProjectDocument.Read(document);
            return outcome.TryGet(out var project) ? project.Evaluate() is not null : outcome.Problems.Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public void A_valid_value_put_anywhere_else_has_an_outcome()
    {
        string[] values = ["\"roof\"", "null", "true", "12.5", "{}", "[]", "[[]]", "\"\\ud800\"", "-7.9e28", "\"2024-02-29\"", "\"\\u0000\""];
        var documents =
            from document in Gen.Elements(Valid)
            from place in Gen.Choose(0, 1000)
            from value in Gen.Elements(values)
            select ReplaceValue(document, place, value);
        Prop.ForAll(documents.ToArbitrary(), document =>
        {
            var outcome = ProjectDocument.Read(document);
            return outcome.TryGet(out var project) ? project.Evaluate() is not null : outcome.Problems.All(problem => problem.Where.Document is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(700));
    }

    [Fact]
    public void A_result_or_a_claim_changed_in_any_places_has_an_outcome_and_so_has_its_recalculation()
    {
        var results = GoldenCases.Names.Take(12).Select(name => ProjectDocument.Read(GoldenCases.Read(name)).Value.Calculate().ToDocument().Write()).ToArray();
        var claims = Valid.Take(12).Select(project => $$"""{ "format": "jcm-claim/1", "source": "report", "claimed": { "total": { "reduction": 1.5 } }, "inputs": {{project}} }""").ToArray();
        var documents =
            from document in Gen.Elements(results.Concat(claims).ToArray())
            from edits in (from place in Gen.Choose(0, 100_000_000) from length in Gen.Choose(0, 3) from text in Gen.Elements(Fragments) select (place, length, text)).ListOf().Resize(3)
            select edits.Aggregate(document, (each, edit) =>
            {
                var start = edit.place % (each.Length + 1);
                return string.Concat(each.AsSpan(0, start), edit.text, each.AsSpan(Math.Min(each.Length, start + edit.length)));
            });
        Prop.ForAll(documents.ToArbitrary(), document =>
        {
            var (result, claim) = (ResultDocument.Read(document), ClaimDocument.Read(document));
            if (result.TryGet(out var stated)) return Recalculation.TryOf(stated, 0.05m) is { } again && (again.Problems.Count > 0 || again.Value.Explain().Length > 0);
            if (claim.TryGet(out var claimed)) return Recalculation.TryOf(claimed) is { } again && (again.Problems.Count > 0 || again.Value.Write().Length > 0);
            return result.Problems.Count > 0 && claim.Problems.Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("[", "1,", "1]")]
    [InlineData("{\"points\":[", "{},", "{}]}")]
    [InlineData("{\"points\":[", "{\"id\":1,\"x\":[[null]]},", "{}]}")]
    [InlineData("{", "\"a\":1,", "\"b\":2}")]
    [InlineData("{\"format\":\"", "xxxxxxxxxxxxxxxx", "\"}")]
    [InlineData("", " ", "")]
    [InlineData("{\"choices\":[", "{\"symbol\":\"a\",\"category\":\"b\"},", "null]}")]
    public void A_long_hostile_document_is_refused_within_memory_that_its_length_bounds(string begin, string middle, string end)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(middle, 20_000_000 / middle.Length)) + end);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var problems = ProjectDocument.Read(text).Problems;
        Assert.NotEmpty(problems);
        Assert.True(problems.Count <= 10_100);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 60_000_000);
    }

    /// <summary>Replaces what stands after one of the colons, up to the end of its line; the document stays JSON where the value was a plain one.</summary>
    private static string ReplaceValue(string document, int place, string value)
    {
        var lines = document.Split('\n');
        var plain = Enumerable.Range(0, lines.Length).Where(i => lines[i].Contains("\": ", StringComparison.Ordinal) && !lines[i].EndsWith('{') && !lines[i].EndsWith('[')).ToArray();
        var line = plain[place % plain.Length];
        var comma = lines[line].EndsWith(',') ? "," : "";
        lines[line] = lines[line][..(lines[line].IndexOf("\": ", StringComparison.Ordinal) + 3)] + value + comma;
        return string.Join('\n', lines);
    }
}
