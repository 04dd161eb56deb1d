using System.Security.Cryptography;
using System.Text;

namespace Jcm.Calculations.Reference;

/// <summary>Which edition of the embedded reference data a result was calculated with.</summary>
public static class DataEdition
{
    private static readonly Lazy<string> LazyFingerprint = new(Calculate);

    /// <summary>Edition of the data files. It changes whenever a value, a source or a definition changes.</summary>
    public static string Name => "2026-11";

    /// <summary>The first twelve hexadecimal digits of the SHA-256 of all embedded data files, so that two results can be compared without trust.</summary>
    public static string Fingerprint => LazyFingerprint.Value;

    /// <summary>Edition and fingerprint, as they appear in results.</summary>
    public static string Full => $"{Name} ({Fingerprint})";

    private static string Calculate()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in EmbeddedText.Names())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            // Line ends may differ between checkouts; the data do not.
            hash.AppendData(Encoding.UTF8.GetBytes(EmbeddedText.Read(name).ReplaceLineEndings("\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
