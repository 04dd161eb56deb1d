using System.CommandLine;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>A methodology named on the command line.</summary>
internal static class MethodologyArgument
{
    internal static Argument<string> Id() => new("id") { Description = "Identifier of the methodology, for example VN_AM007; jcm methodologies lists them." };

    internal static Option<string?> Version() => CommonOptions.Text("--version", "x.y", "Version of the methodology: the one that the project was registered with. The newest, with a remark, if left out.");

    /// <summary>The methodology version that is meant. Where several have the id and none is named it is the newest, and the user is told.</summary>
    /// <param name="terminal">Where the remark goes.</param>
    /// <param name="catalogue">The methodologies that there are.</param>
    /// <param name="id">The identifier, in any case.</param>
    /// <param name="version">The version; null for the newest.</param>
    /// <exception cref="WrongUsageException">There is none.</exception>
    internal static MethodologyDefinition Find(Terminal terminal, Catalogue catalogue, string id, string? version)
    {
        var all = catalogue.Definitions;
        var ofId = all.Where(definition => string.Equals(definition.Id, id, StringComparison.OrdinalIgnoreCase)).OrderBy(definition => Number(definition.Version)).ToList();
        if (ofId.Count == 0) throw new WrongUsageException($"There is no methodology \"{id}\".{WrongUsage.DidYouMean(id, all.Select(definition => definition.Id))} jcm methodologies lists what is known.");
        var versions = string.Join(", ", ofId.Select(definition => definition.Version));
        if (version is null)
        {
            if (ofId.Count > 1) Messages.Write(terminal, $"{ofId[^1].Id} has the versions {versions}. This is {ofId[^1].Version}, the newest; --version names another.", Meaning.Attention);
            return ofId[^1];
        }

        return ofId.Find(definition => string.Equals(definition.Version, version, StringComparison.Ordinal))
            ?? throw new WrongUsageException($"{ofId[0].Id} has no version \"{version}\". Versions: {versions}.");
    }

    private static Version Number(string version) => System.Version.TryParse(version, out var number) ? number : new Version();
}
