namespace Jcm.Calculations.Parameters;

/// <summary>The rule by which a value of reference data is used, used and flagged, or withheld.</summary>
public static class ConfidenceRule
{
    /// <summary>Whether the library uses a value of this confidence. Otherwise the caller supplies it from the document that is named.</summary>
    /// <param name="confidence">The confidence of the value.</param>
    public static bool IsUsed(this Confidence confidence) => confidence > Confidence.RecalledMedium;

    /// <summary>Whether every result that uses such a value says so.</summary>
    /// <param name="confidence">The confidence of the value.</param>
    public static bool IsFlagged(this Confidence confidence) => confidence.IsUsed() && confidence < Confidence.SourceRead;

    /// <summary>The word used in data files and results, for example <c>source-read</c>.</summary>
    /// <param name="confidence">The confidence of a value.</param>
    public static string Word(this Confidence confidence) => confidence switch
    {
        Confidence.RecalledLow => "recalled-low",
        Confidence.RecalledMedium => "recalled-medium",
        Confidence.RecalledHigh => "recalled-high",
        Confidence.Derived => "derived",
        Confidence.Corroborated => "corroborated",
        Confidence.SourceReadSecondhand => "source-read-secondhand",
        Confidence.SourceRead => "source-read",
        Confidence.Supplied => "supplied",
        _ => "unknown",
    };

    /// <summary>The confidence that a word of a data file stands for.</summary>
    /// <param name="word">For example <c>source-read</c>.</param>
    /// <exception cref="FormatException">The word is not one of the nine.</exception>
    public static Confidence Parse(string word) => word switch
    {
        "unknown" => Confidence.Unknown,
        "recalled-low" => Confidence.RecalledLow,
        "recalled-medium" => Confidence.RecalledMedium,
        "recalled-high" => Confidence.RecalledHigh,
        "derived" => Confidence.Derived,
        "corroborated" => Confidence.Corroborated,
        "source-read-secondhand" => Confidence.SourceReadSecondhand,
        "source-read" => Confidence.SourceRead,
        "supplied" => Confidence.Supplied,
        _ => throw new FormatException($"\"{word}\" is not a confidence."),
    };
}
