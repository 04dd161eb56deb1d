using System.Runtime.CompilerServices;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.PublicApi;

/// <summary>The public surface is deliberate: it equals the approved listing, and a change shows up in review.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Jcm.Calculations")]
    [InlineData("Jcm.Calculations.Testing")]
    public void The_public_surface_equals_the_approved_listing(string assembly)
    {
        var actual = ApiListing.Of(assembly is "Jcm.Calculations" ? typeof(Problem).Assembly : typeof(KernelConformance).Assembly);
        var approvedFile = Path.Combine(Folder(), $"{assembly}.approved.txt");
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : "";
        if (string.Equals(actual, approved, StringComparison.Ordinal)) return;
        var receivedFile = Path.Combine(Folder(), $"{assembly}.received.txt");
        File.WriteAllText(receivedFile, actual);
        var differences = approved.Split('\n').Except(actual.Split('\n'), StringComparer.Ordinal).Select(line => "- " + line)
            .Concat(actual.Split('\n').Except(approved.Split('\n'), StringComparer.Ordinal).Select(line => "+ " + line));
        Assert.Fail($"The public surface changed. If that is meant, put {receivedFile} in place of {approvedFile}.\n{string.Join('\n', differences)}");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
