using System.Globalization;
using System.Text.Json;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation.Batch;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>The credits of a batch, as a page and as JSON.</summary>
/// <param name="title">What was calculated, for example the name of the file.</param>
/// <param name="layout">The equations and their inputs; null where totals were only read.</param>
/// <param name="totals">The totals.</param>
/// <param name="credits">The credits.</param>
internal sealed class BatchReport(string title, BatchLayout? layout, BatchTotals totals, BatchCredits credits)
{
    /// <summary>Bad rows beyond these are counted and not listed.</summary>
    internal const int MostReasons = 20;

    /// <summary>The value of the key <c>format</c>.</summary>
    private const string Format = "jcm-batch/1";

    internal string? BadRowFile { get; init; }

    internal string? TotalsFile { get; init; }

    /// <summary>How many rows the groups lack.</summary>
    internal string BadRowMessage => string.Create(
        CultureInfo.InvariantCulture,
        $"{totals.BadRowCount:#,##0} of {totals.Rows + totals.BadRowCount:#,##0} rows are bad and in no total. {(BadRowFile is null ? "Write them to a file with --bad-rows." : $"They are in {BadRowFile}.")}");

    internal Page ToPage()
    {
        var page = new Page().Text($"{title}: {Whole(credits.Total)} t of credits from {Whole(totals.Rows)} rows in {Whole(credits.Groups.Count)} groups", Meaning.Heading);
        if (layout?.Methodology is { } methodology) page.Lines([$"Methodology {methodology.Name}"]);
        var table = new Table(new PageColumn("group", MayWrap: true), new("rows", IsNumber: true), new("bad rows", IsNumber: true), new("reduction [tCO2e]", IsNumber: true), new("credits [t]", IsNumber: true));
        foreach (var (group, total) in credits.Groups.Zip(totals.All))
        {
            table.Row(group.Name, Whole(group.Rows), new Cell(Whole(group.BadRows), group.BadRows > 0 ? Meaning.Attention : Meaning.Quiet), Tonnes(total), new Cell(Whole(group.Credits), Meaning.Good));
        }

        if (credits.Groups.Count > 0) page.Heading("Credits by group").Table(table);
        page.Heading($"Inputs of {totals.Kernel}").List(totals.Inputs);
        if (layout?.Warnings.Count > 0) page.Heading("Look at").List(layout.Warnings.Select(warning => warning.ToString().TrimStart(':', ' ')));
        if (totals.BadRows.Count > 0) page.Heading("Bad rows").List(Reasons());
        page.Heading("Policies").List(Policies());
        page.Heading("Calculated with").List(totals.Versions);
        if (TotalsFile is not null) page.Text($"Exact totals are in {TotalsFile}.", Meaning.Good);
        return page;
    }

    internal void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        if (layout?.Methodology is { } methodology)
        {
            json.WriteStartObject("methodology");
            json.WriteString("id", methodology.Id);
            json.WriteString("version", methodology.Version);
            json.WriteEndObject();
        }

        json.WriteString("kernel", totals.Kernel);
        json.Texts("inputs", totals.Inputs);
        json.WriteNumber("credits", credits.Total);
        json.WriteNumber("rows", totals.Rows);
        json.WriteNumber("badRows", totals.BadRowCount);
        json.WriteNumber("badRowReasons", totals.BadRowReasons);
        json.WriteNumber("groupsDecidedByDecimals", credits.DecidedByDecimals);
        json.Objects("groups", credits.Groups.Zip(totals.All), each =>
        {
            json.WriteString("group", each.First.Name);
            json.WriteNumber("credits", each.First.Credits);
            json.WriteNumber("wholeTonnes", each.First.WholeTonnes);
            json.WriteNumber("rows", each.First.Rows);
            json.WriteNumber("badRows", each.First.BadRows);
            json.WriteNumber("reference", each.Second.Reference.ToDouble());
            json.WriteNumber("project", each.Second.Project.ToDouble());
            json.WriteNumber("reduction", each.Second.Reduction.ToDouble());
        });
        json.Objects("firstBadRows", totals.BadRows, bad =>
        {
            json.WriteNumber("row", bad.Row + 1);
            json.WriteString("code", bad.Code.ToString());
            json.TextIfAny("parameter", bad.Parameter?.Symbol);
            json.WriteString("message", bad.Message);
        });
        json.Texts("warnings", layout?.Warnings.Select(warning => warning.ToString().TrimStart(':', ' ')) ?? []);
        json.Texts("policies", Policies());
        json.Texts("versions", totals.Versions);
        json.WriteEndObject();
    }

    private IEnumerable<string> Reasons()
    {
        foreach (var bad in totals.BadRows) yield return string.Create(CultureInfo.InvariantCulture, $"row {bad.Row + 1}{(bad.Parameter is { } parameter ? $", {parameter.Symbol}" : "")}: {(bad.Code == ProblemCode.UnknownName ? "The group is missing or malformed." : bad.Message)}");
        if (totals.BadRowReasons > totals.BadRows.Count) yield return $"... {Whole(totals.BadRowReasons)} reasons in all";
    }

    private IEnumerable<string> Policies() => credits.Policies
        .Append("Numbers of the file are doubles; each stands for the shortest decimal that reads back as the same double.")
        .Append(string.Create(CultureInfo.InvariantCulture, $"Whole tonnes are those of the sum in decimals: told by a bound of the error, or calculated in decimals ({credits.DecidedByDecimals:#,##0} groups)."))
        .Append("Bad rows are in no total.");

    private static string Whole(long number) => Amounts.Whole(number);

    private static string Tonnes(GroupTotal total) => total.Reduction.ToDouble().ToString("#,##0.000000", CultureInfo.InvariantCulture);
}
