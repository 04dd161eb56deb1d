namespace Jcm.Calculations.Documents.Tables;

/// <summary>A form of table: which columns it needs and which it may have, in any order.</summary>
internal sealed record TableForm(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    internal static readonly TableForm Values = new(
        "monitored values", ["point", "from", "to", "symbol", "value", "unit", "option", "source"], ["dayCategory", "item", "maximumError"]);

    internal static readonly TableForm Readings = new("readings of registers", ["meter", "time", "reading"], ["status"]);

    internal static readonly TableForm Intervals = new("intervals", ["meter", "from", "to", "amount"], ["status"]);

    internal static readonly TableForm Invoices = new("invoices", ["meter", "from", "to", "amount", "source"], []);

    private static readonly TableForm[] All = [Values, Readings, Intervals, Invoices];

    /// <summary>The form that headings ask for; null where they ask for none.</summary>
    internal static TableForm? Of(IReadOnlyList<string> headings)
    {
        if (headings.Contains("symbol", StringComparer.Ordinal)) return Values;
        if (headings.Contains("time", StringComparer.Ordinal)) return Readings;
        if (!headings.Contains("amount", StringComparer.Ordinal)) return null;
        return headings.Contains("source", StringComparer.Ordinal) ? Invoices : Intervals;
    }

    /// <summary>All forms, for a message.</summary>
    internal static string Forms => string.Join("; ", All.Select(form => $"{string.Join(",", form.Required)}{(form.Optional.Count > 0 ? $" and, where needed, {string.Join(",", form.Optional)}" : "")} for {form.Name}"));

    /// <summary>Finds the columns of the form among headings.</summary>
    internal Dictionary<string, int> Columns(IReadOnlyList<string> headings, TableProblems problems)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] known = [.. Required, .. Optional];
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (!columns.TryAdd(heading, i)) problems.AddCell(1, heading, ProblemCode.Duplicate, $"Two columns have the heading \"{heading}\".");
            else if (!known.Contains(heading, StringComparer.Ordinal)) problems.AddCell(1, heading, ProblemCode.UnknownKey, $"\"{heading}\" means nothing here.{Meant(heading, known)} Columns of {Name}: {string.Join(", ", known)}.");
        }

        foreach (var missing in Required.Where(column => !columns.ContainsKey(column))) problems.AddCell(1, missing, ProblemCode.MissingParameter, $"The column \"{missing}\" is missing. Columns of {Name}: {string.Join(", ", known)}.");
        return columns;
    }

    private static string Meant(string heading, string[] known) =>
        Array.Find(known, each => string.Equals(each, heading.Trim(), StringComparison.OrdinalIgnoreCase)) is { } meant ? $" Do you mean \"{meant}\"?" : "";
}
