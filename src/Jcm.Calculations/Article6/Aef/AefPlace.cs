using System.Globalization;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>Names the places of a report in problems.</summary>
internal static class AefPlace
{
    /// <summary>For example <c>Actions row 3, Vintage</c>.</summary>
    internal static Location Of(AefTable table, int row, AefField? field = null)
    {
        var place = table == AefTable.Submission ? AefFields.Name(table) : string.Create(CultureInfo.InvariantCulture, $"{AefFields.Name(table)} row {row}");
        return new(Document: field is null ? place : $"{place}, {field.Heading}");
    }
}
