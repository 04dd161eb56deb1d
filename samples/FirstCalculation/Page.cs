using System.Globalization;

namespace FirstCalculation;

/// <summary>Titles and aligned columns on a console.</summary>
internal static class Page
{
    internal static void Title(string title)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine(new string('=', title.Length));
        Console.WriteLine();
    }

    /// <summary>Numbers to the right, words to the left.</summary>
    internal static void Table(string[] heading, params string[][] rows)
    {
        string[][] all = [heading, .. rows];
        var widths = heading.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        var isNumeric = heading.Select((_, column) => rows.All(row => row[column] is "-" or "unknown" or "" || IsNumber(row[column]))).ToArray();
        foreach (var row in all)
        {
            var cells = row.Select((cell, column) => isNumeric[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            Console.WriteLine(string.Join("  ", cells).TrimEnd());
            if (row == heading) Console.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        }

        Console.WriteLine();
    }

    internal static string Number(decimal value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
