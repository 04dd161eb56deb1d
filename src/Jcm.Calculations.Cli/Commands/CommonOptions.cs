using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>Options that look and fail alike in all commands: numbers and dates are invariant, and a wrong one is explained.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c>.</summary>
    /// <param name="what">What the JSON document holds.</param>
    internal static Option<bool> Json(string what = "Write one JSON document to standard output, also for problems.") => Flag("--json", what);

    /// <summary>An option without a value.</summary>
    internal static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>An option with a text.</summary>
    internal static Option<string?> Text(string name, string valueName, string description) => new(name) { HelpName = valueName, Description = description };

    /// <summary>An option with a text that may be repeated.</summary>
    internal static Option<string[]?> Texts(string name, string valueName, string description) => new(name) { HelpName = valueName, Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>An option with one of several words.</summary>
    internal static Option<string?> Word(string name, string valueName, string description, params IReadOnlyList<string> words) => new(name)
    {
        HelpName = valueName,
        Description = $"{description} One of: {string.Join(", ", words)}.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var found = words.FirstOrDefault(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));
            if (found is null) result.AddError($"{name} cannot be \"{text}\". It is one of: {string.Join(", ", words)}.{WrongUsage.DidYouMean(text, words)}");
            return found;
        },
    };

    /// <summary>An option with a whole number.</summary>
    internal static Option<long> WholeNumber(string name, string valueName, string description, long standard, long least, long most) => new(name)
    {
        HelpName = valueName,
        Description = string.Create(CultureInfo.InvariantCulture, $"{description} A whole number from {least} to {most}; {standard} if left out."),
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} cannot be \"{text}\": write a whole number from {least} to {most}."));
            return standard;
        },
    };

    /// <summary>An option with a decimal number.</summary>
    internal static Option<decimal?> Number(string name, string valueName, string description, decimal least, decimal most) => new(name)
    {
        HelpName = valueName,
        Description = string.Create(CultureInfo.InvariantCulture, $"{description} A number from {least} to {most}."),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} cannot be \"{text}\": write a number from {least} to {most} with a decimal point."));
            return null;
        },
    };

    /// <summary>An option with a date.</summary>
    internal static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        HelpName = "yyyy-mm-dd",
        Description = description,
        CustomParser = result => ParseDate(name, result),
    };

    private static DateOnly? ParseDate(string name, ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        result.AddError($"{name} cannot be \"{text}\": write a date as 2025-12-31.");
        return null;
    }
}
