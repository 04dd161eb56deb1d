namespace Jcm.Calculations.Article6;

/// <summary>Look-up in ranges that are sorted by their first serial number.</summary>
internal static class SerialOrder
{
    /// <summary>The index of the last range that begins at or before a serial number; −1 when there is none.</summary>
    internal static int IndexOfLastAtOrBefore(int count, Func<int, long> first, long serial)
    {
        var low = 0;
        var high = count - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            if (first(middle) <= serial) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }
}
