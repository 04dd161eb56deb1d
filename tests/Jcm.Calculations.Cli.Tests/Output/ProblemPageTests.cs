using System.Text.Json.Nodes;
using Jcm.Calculations.Cli.Output;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Output;

public sealed class ProblemPageTests
{
    private static readonly Problem[] Two =
    [
        new(ProblemCode.OutOfRange, new("P-1", "roof", "2025-01-01..2025-12-31", "EG_i,p", "$.points[0].id") { Line = 12 }, "The value is \"−5\" ü."),
        new(ProblemCode.Empty, "The project has no value."),
    ];

    [Fact]
    public void All_problems_stand_on_standard_error_with_file_line_and_path()
    {
        var (code, output, error) = Written(isJson: false, "project.json");
        Assert.Equal((ExitCode.Problems, ""), (code, output));
        Assert.Equal(
            "project.json: 2 problems\n  $.points[0].id (line 12) › project P-1 › point roof › period 2025-01-01..2025-12-31 › EG_i,p: [OutOfRange] The value is \"−5\" ü.\n  [Empty] The project has no value.\n",
            error);
        Assert.StartsWith("2 problems\n", Written(isJson: false, null).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void With_json_standard_output_is_one_document_and_standard_error_is_empty()
    {
        var (code, output, error) = Written(isJson: true, "project.json");
        Assert.Equal((ExitCode.Problems, ""), (code, error));
        var root = JsonNode.Parse(output)!;
        Assert.Equal("jcm-problems/1", root["format"]!.GetValue<string>());
        var first = root["problems"]![0]!;
        Assert.Equal("OutOfRange $.points[0].id 12 P-1 roof 2025-01-01..2025-12-31 EG_i,p", $"{first["code"]} {first["path"]} {first["line"]} {first["project"]} {first["point"]} {first["period"]} {first["parameter"]}");
        Assert.Contains("\\\"−5\\\" ü", output, StringComparison.Ordinal);
        Assert.Equal(["code", "file", "message"], root["problems"]![1]!.AsObject().Select(each => each.Key), StringComparer.Ordinal);
    }

    private static (int Code, string Out, string Error) Written(bool isJson, string? file)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = ProblemPage.Write(new Terminal { Out = output, Error = error, WorkingFolder = "." }, Two, file, isJson);
        return (code, output.ToString(), error.ToString());
    }
}
