using System.Text;

namespace Jcm.Calculations.Reference;

/// <summary>Writes comma-separated text (RFC 4180): records end with CR LF, cells that need it stand in quotation marks.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder text = new();

    /// <summary>The text of all records.</summary>
    internal static string Of(IEnumerable<IEnumerable<string>> records)
    {
        var all = new CsvText();
        foreach (var record in records) all.Add(record);
        return all.ToString();
    }

    /// <summary>Adds a record.</summary>
    internal void Add(IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0) text.Append(cell);
            else text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        text.Append("\r\n");
    }

    /// <summary>The records so far.</summary>
    public override string ToString() => text.ToString();
}
