using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Reference;

public sealed class DataEditionTests
{
    [Fact]
    public void Data_do_not_change_without_a_new_edition()
    {
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "data-edition.approved.txt")).Trim();
        Assert.True(
            string.Equals(DataEdition.Full, approved, StringComparison.Ordinal),
            $"The data files are {DataEdition.Full}; approved is {approved}. Raise DataEdition.Name once for each release whose data differ from the last one, then write the new line into Reference/data-edition.approved.txt.");
    }

    [Fact]
    public void The_fingerprint_is_twelve_lower_case_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{12}$", DataEdition.Fingerprint);
}
