using Jcm.Calculations.Article6.Aef;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>The pair of reports of the folder <c>Pair</c>; its amounts are illustrative.</summary>
internal static class AefPair
{
    private static readonly (AefTable Table, string Name)[] Names =
    [
        (AefTable.Submission, "submission"),
        (AefTable.Authorizations, "authorizations"),
        (AefTable.Actions, "actions"),
        (AefTable.Holdings, "holdings"),
        (AefTable.AuthorizedEntities, "authorized-entities"),
    ];

    internal static AefReport Thailand { get; } = AefReport.ReadCsv(Tables("tha")).Value;

    internal static AefReport Japan { get; } = AefReport.ReadCsv(Tables("jpn")).Value;

    /// <summary>The texts of the five files of a Party.</summary>
    internal static Dictionary<AefTable, string> Tables(string party) =>
        Names.ToDictionary(each => each.Table, each => Read($"{party}-{each.Name}.csv"));

    internal static string Json(string party) => File.ReadAllText(Path(party + ".json"));

    /// <summary>The five tables of a report.</summary>
    internal static Dictionary<AefTable, string> Tables(AefReport report) => Enum.GetValues<AefTable>().ToDictionary(table => table, report.ToCsv);

    internal static AefReport WithAction(this AefReport report, int row, Func<AefAction, AefAction> change) =>
        report with { Actions = [.. report.Actions.Select((action, i) => i == row - 1 ? change(action) : action)] };

    internal static AefReport WithBlock(this AefReport report, int row, Func<AefBlock, AefBlock> change) =>
        report.WithAction(row, action => action with { Block = change(action.Block) });

    internal static AefReport WithHolding(this AefReport report, int row, Func<AefBlock, AefBlock> change) =>
        report with { Holdings = [.. report.Holdings.Select((holding, i) => i == row - 1 ? holding with { Block = change(holding.Block) } : holding)] };

    internal static AefReport WithAuthorisation(this AefReport report, Func<AefAuthorisation, AefAuthorisation> change) =>
        report with { Authorisations = [.. report.Authorisations.Select(change)] };

    // A checkout may have turned the line ends of the files.
    private static string Read(string name) => File.ReadAllText(Path(name)).ReplaceLineEndings("\r\n");

    private static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Article6", "Aef", "Pair", name);
}
