using System.Globalization;
using System.Text.Json;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>The page of <c>jcm check</c> as one JSON document.</summary>
internal static class CheckJson
{
    /// <summary>The value of the key <c>format</c>.</summary>
    internal const string Format = "jcm-check/1";

    internal static void Write(Utf8JsonWriter writer, ProjectCheck check)
    {
        var result = check.Calculation.Result;
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("project", result.Project.Id);
        writer.WriteString("methodology", result.Project.Methodology.Id);
        writer.WriteString("version", result.Project.Methodology.Version);
        writer.WriteString("fingerprint", check.Calculation.Inputs.Fingerprint);
        writer.WriteString("library", ProjectResult.LibraryVersion);
        writer.WriteString("data", ProjectResult.DataVersion);
        writer.WriteNumber("reduction", result.Total.Reduction.Tonnes);
        writer.WriteString("verdict", check.Verdict);
        writer.WriteNumber("faults", check.Count(FindingGrade.Fault));
        writer.WriteNumber("doubts", check.Count(FindingGrade.Doubt));
        writer.WriteNumber("notes", check.Count(FindingGrade.Note));
        writer.Objects("remarks", check.Remarks, remark =>
        {
            writer.WriteString("grade", remark.Grade.ToString().ToLowerInvariant());
            writer.WriteString("topic", remark.Topic.Words());
            writer.TextIfAny("code", remark.Code);
            writer.TextIfAny("point", remark.Where.Point);
            writer.TextIfAny("period", remark.Where.Period);
            writer.TextIfAny("parameter", remark.Where.Parameter);
            writer.TextIfAny("subject", remark.Subject.Length == 0 ? null : remark.Subject);
            writer.WriteString("message", remark.Message);
        });
        Coverage(writer, check);
        Metered(writer, check);
        writer.WriteEndObject();
    }

    private static void Coverage(Utf8JsonWriter writer, ProjectCheck check) =>
        writer.Objects("coverage", check.Coverage, each =>
        {
            writer.WriteString("point", each.Point);
            writer.WriteString("parameter", each.Symbol);
            writer.TextIfAny("item", each.Item);
            Days(writer, each.Span);
            writer.WriteNumber("days", each.Span.Days);
            writer.WriteNumber("daysCovered", each.DaysCovered);
            writer.WriteNumber("periods", each.Periods.Count);
            writer.Objects("gaps", each.Gaps, gap => Days(writer, gap));
        });

    private static void Metered(Utf8JsonWriter writer, ProjectCheck check) =>
        writer.Objects("meteredValues", check.Quality.Values, value =>
        {
            writer.WriteString("point", value.Parameter.Point);
            writer.WriteString("parameter", value.Parameter.Symbol);
            writer.TextIfAny("item", value.Parameter.Item);
            Days(writer, value.Period);
            writer.WriteNumber("asRead", value.AsRead);
            writer.WriteNumber("used", value.Value);
            writer.WriteString("unit", value.Unit.Symbol);
            writer.WriteNumber("shareCovered", CheckPage.Share(value));
        });

    private static void Days(Utf8JsonWriter writer, Period days)
    {
        writer.WriteString("from", days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("to", days.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
