using Jcm.Calculations.Documents;
using Json.Schema;
using Xunit;

namespace Jcm.Calculations.Cli.Tests;

/// <summary>The sample documents are valid, by their schema and by strict reading, and are what they say they are.</summary>
public sealed class SampleDocumentTests
{
    private static readonly Dictionary<string, string> Schemas = new(StringComparer.Ordinal)
    {
        [ProjectDocument.Format] = ProjectDocument.Schema,
        [ResultDocument.Format] = ResultDocument.Schema,
        [ClaimDocument.Format] = ClaimDocument.Schema,
        [LedgerDocument.Format] = LedgerDocument.Schema,
        [Recalculation.Format] = Recalculation.Schema,
        [DocumentComparison.Format] = DocumentComparison.Schema,
    };

    private static string Samples { get; } = Path.GetDirectoryName(SampleDocuments.Folder)!;

    /// <summary>All documents of all samples that say a format with a schema. Exact totals are read as a stream and have none: merging them shows that they are valid.</summary>
    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Samples, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Samples, path).Replace('\\', '/'))
            .Where(name => !name.Contains("/bin/", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal))
            .Where(name => DocumentFormat.Of(File.ReadAllBytes(Path.Combine(Samples, name))) is { } format && Schemas.ContainsKey(format))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Written =>
    [
        "calculate project.json --json", "verify claim.json --json", "verify result.json --json", "compare estimate.json project.json --json", "new TH_AM005 --version 3.0", "new ID_AM007 --version 1.1",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sample_document_is_valid_by_the_published_schema(string file)
    {
        var text = File.ReadAllText(Path.Combine(Samples, file));
        AssertValid(text);
    }

    [Fact]
    public void There_are_sample_documents_of_projects_results_claims_and_ledgers() =>
        Assert.Subset(
            Files.Select(file => DocumentFormat.Of(File.ReadAllBytes(Path.Combine(Samples, file.Data)))!).ToHashSet(),
            new HashSet<string> { ProjectDocument.Format, ResultDocument.Format, ClaimDocument.Format, LedgerDocument.Format });

    [Fact]
    public void What_strict_reading_accepts_the_schema_accepts()
    {
        var cases = Path.Combine(Samples, "..", "tests", "Jcm.Calculations.Tests");
        var documents = Directory.GetFiles(cases, "*.json", SearchOption.AllDirectories)
            .Where(path => path.Contains("cases", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Where(text => DocumentFormat.Of(text) is ProjectDocument.Format && ProjectDocument.Read(text).IsValid)
            .ToList();
        Assert.True(documents.Count > 30);
        Assert.All(documents, AssertValid);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void What_the_tool_writes_is_valid_by_the_published_schema(string line)
    {
        var run = ToolRun.With(new ToolSetting { Folder = SampleDocuments.Folder }, line.Split(' '));
        Assert.Empty(run.Error);
        // A template is valid once what is null in it is filled in.
        if (!line.StartsWith("new", StringComparison.Ordinal)) AssertValid(run.Out);
        else Assert.All(ProjectDocument.Read(run.Out).Problems, problem => Assert.Contains("to be filled in", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_result_is_the_result_of_the_sample_project()
    {
        var path = Path.Combine(SampleDocuments.Folder, "result.json");
        var result = ToolRun.With(new ToolSetting { Folder = SampleDocuments.Folder }, "calculate", "project.json", "--json").Out;
        if (!string.Equals(File.ReadAllText(path), result, StringComparison.Ordinal)) File.WriteAllText(path + ".received", result);
        Assert.Equal(File.ReadAllText(path), result);
    }

    private static void AssertValid(string text)
    {
        using var document = System.Text.Json.JsonDocument.Parse(text);
        var schema = JsonSchema.FromText(Schemas[document.RootElement.GetProperty("format").GetString()!]);
        var results = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        Assert.True(results.IsValid, string.Join('\n', results.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }
}
