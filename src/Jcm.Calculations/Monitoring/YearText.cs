using System.Globalization;

namespace Jcm.Calculations.Monitoring;

/// <summary>The four digits in which years are written.</summary>
internal static class YearText
{
    internal static bool TryNumber(string? text, out int number)
    {
        number = 0;
        // The parser of whole numbers takes trailing null characters for nothing, so that digits are asked for.
        return text is { Length: 4 } && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;
    }
}
