using Jcm.Calculations.Documents;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Tests.Methodologies;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>What is written and read again is the same, digit for digit.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Cases => [.. GoldenCases.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_project_document_that_is_written_and_read_again_is_the_same(string name)
    {
        var read = ProjectDocument.Read(GoldenCases.Read(name)).Value;
        var again = ProjectDocument.Read(read.Write()).Value;
        Assert.Equal(read.Write(), again.Write());
        Assert.Equal(read.Fingerprint, again.Fingerprint);
        Assert.Equal(read.Project.Calculate().Explain(), again.Project.Calculate().Explain());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_document_of_a_project_in_code_is_the_one_it_was_read_from(string name)
    {
        var read = ProjectDocument.Read(GoldenCases.Read(name)).Value;
        var written = ProjectDocument.Of(read.Project);
        Assert.Equal(read.Project.Calculate().Explain(), ProjectDocument.Read(written.Write()).Value.Project.Calculate().Explain());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_result_document_that_is_written_and_read_again_is_the_same(string name)
    {
        var document = ProjectDocument.Read(GoldenCases.Read(name)).Value.Calculate().ToDocument();
        var text = document.Write();
        var again = ResultDocument.Read(text).Value;
        Assert.Equal(text, again.Write());
        Assert.Equal(document.Fingerprint, again.Inputs.Fingerprint);
        Assert.Equal(text, again.Inputs.Calculate().ToDocument().Write());
    }

    [Fact]
    public void A_result_says_of_every_value_all_that_is_known_of_its_source()
    {
        var document = ProjectDocument.Read(File.ReadAllText(Path.Combine(GoldenCases.Folders[0], Directory.GetFiles(GoldenCases.Folders[0], "*.json")[0]))).Value.Calculate();
        var stated = document.ToDocument().Contract.Results.SelectMany(result => result.Parameters).ToList();
        var known = document.Result.Results.SelectMany(result => result.Lineage().Except(result.Memos)).Where(parameter => parameter.Kind != ParameterKind.NotApplicable).Select(parameter => parameter.Provenance).ToList();
        Assert.Equal(
            known.Select(each => (each.Source, each.Url, each.Publisher, each.Edition, each.Note, each.Confidence)),
            stated.Select(each => (each.Source, each.Url, each.Publisher, each.Edition, each.Note, each.Confidence)));
    }
}
