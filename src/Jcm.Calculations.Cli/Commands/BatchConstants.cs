using System.Globalization;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>The parts of a batch that stand on the command line: constants, choices, units of columns and the methodology version.</summary>
internal static class BatchConstants
{
    private const string CommandLine = "command line";

    /// <summary>A constant such as <c>COP_PJ,i=6.1 |test report</c> or <c>EF_elec=0.56 tCO2/MWh |grid factor of 2023</c>.</summary>
    /// <exception cref="WrongUsageException">It is none.</exception>
    internal static BatchInput Constant(string text)
    {
        var (symbol, rest) = Pair("--constant", text, "EF_elec=0.56 tCO2/MWh |grid factor of 2023");
        var bar = rest.IndexOf('|', StringComparison.Ordinal);
        var amount = (bar < 0 ? rest : rest[..bar]).Trim();
        var source = bar < 0 ? CommandLine : rest[(bar + 1)..].Trim();
        var parts = amount.Split(' ', 2, StringSplitOptions.TrimEntries);
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(parts[0], Plain, CultureInfo.InvariantCulture, out var value))
        {
            throw new WrongUsageException($"--constant cannot be \"{text}\": \"{parts[0]}\" is not a number. Write it with a decimal point, for example \"EF_elec=0.56 tCO2/MWh |grid factor of 2023\".");
        }

        return BatchInput.Constant(symbol, value, parts.Length > 1 ? parts[1] : "", source);
    }

    /// <summary>A choice such as <c>EF_RE,i=national grid</c>.</summary>
    /// <exception cref="WrongUsageException">It is none.</exception>
    internal static SuppliedChoice Choice(string text)
    {
        var (symbol, category) = Pair("--choose", text, "EF_RE,i=national grid");
        return new(symbol, category);
    }

    /// <summary>Units of columns such as <c>EC_PJ,i,p=kWh</c>.</summary>
    /// <exception cref="WrongUsageException">One is none, or two are of one symbol.</exception>
    internal static IReadOnlyDictionary<string, string> Units(IEnumerable<string> texts)
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var (symbol, unit) = Pair("--column", text, "EC_PJ,i,p=kWh");
            if (!units.TryAdd(symbol, unit)) throw new WrongUsageException($"--column names {symbol} twice.");
        }

        return units;
    }

    /// <summary>A methodology version such as <c>VN_AM007</c> or <c>VN_AM007@1.0</c>.</summary>
    /// <param name="text">As on the command line.</param>
    /// <param name="catalogue">The methodologies that there are.</param>
    /// <exception cref="WrongUsageException">There is none, or more than one version.</exception>
    internal static MethodologyDefinition Methodology(string text, Catalogue catalogue)
    {
        var parts = text.Split('@', 2);
        var found = catalogue.TryGet(parts[0], parts.Length > 1 ? parts[1] : null);
        if (found.TryGet(out var methodology)) return methodology;
        throw new WrongUsageException(string.Join('\n', found.Problems.Select(problem => problem.Message)) + WrongUsage.DidYouMean(parts[0], catalogue.Definitions.Select(each => each.Id).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Equations by their identifier.</summary>
    /// <exception cref="WrongUsageException">There are none.</exception>
    internal static Kernel Kernel(string id)
    {
        var found = Kernels.Find(id);
        if (found.TryGet(out var kernel)) return kernel;
        throw new WrongUsageException(found.Problems[0].Message + WrongUsage.DidYouMean(id, Kernels.All.Select(each => each.Id)));
    }

    private static (string Symbol, string Value) Pair(string option, string text, string example)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var (symbol, rest) = at < 0 ? ("", "") : (text[..at].Trim(), text[(at + 1)..].Trim());
        return symbol.Length > 0 && rest.Length > 0 ? (symbol, rest) : throw new WrongUsageException($"{option} cannot be \"{text}\": write for example \"{example}\".");
    }
}
