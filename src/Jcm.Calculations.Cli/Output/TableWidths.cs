namespace Jcm.Calculations.Cli.Output;

/// <summary>How wide the columns of a table are.</summary>
internal static class TableWidths
{
    /// <summary>Below this a column that wraps is no longer read with ease.</summary>
    private const int LeastWrapped = 14;

    /// <summary>The widths of the columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The most columns of text that a line may have; null for any.</param>
    /// <param name="gap">Columns of text between two columns.</param>
    /// <returns>The widths; null where the table does not fit.</returns>
    internal static int[]? Of(Table table, int? width, int gap)
    {
        var widths = table.Columns.Select((column, i) => table.Rows.Select(row => row[i].Text.Length).Append(column.Header.Length).Max()).ToArray();
        if (width is not { } most) return widths;
        var least = table.Columns.Select((column, i) => column.MayWrap ? Math.Min(widths[i], Math.Max(LeastWrapped, LongestWord(table, i))) : widths[i]).ToArray();
        var free = most - (gap * (widths.Length - 1)) - least.Sum();
        if (free < 0) return null;

        // What is free goes to the column whose longest text has the most lines, so that rows are as low as they can be.
        var given = least;
        while (free > 0)
        {
            var next = -1;
            for (var i = 0; i < given.Length; i++)
            {
                if (given[i] < widths[i] && (next < 0 || (long)widths[i] * given[next] > (long)widths[next] * given[i])) next = i;
            }

            if (next < 0) break;
            given[next]++;
            free--;
        }

        return given;
    }

    private static int LongestWord(Table table, int column) =>
        table.Rows.Select(row => row[column].Text).Append(table.Columns[column].Header).SelectMany(text => text.Split(' ')).Max(word => word.Length);
}
