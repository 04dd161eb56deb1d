using System.Text;
using Jcm.Calculations.Cli.Files;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Files;

public sealed class FileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_is_read_from_a_file_or_from_standard_input_without_its_byte_order_mark()
    {
        File.WriteAllText(folder.File("a.json"), "ü", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("ü", InputFile.ReadText(Terminal(), "a.json", 100).Value);
        Assert.Equal("from input", InputFile.ReadText(Terminal("from input"), "-", 100).Value);
    }

    [Theory]
    [InlineData("missing.json", "There is no file \"missing.json\".")]
    [InlineData("no/folder.json", "There is no file \"no/folder.json\".")]
    [InlineData(".", "it is a folder")]
    [InlineData("a\0b", "cannot be read")]
    public void A_file_that_cannot_be_read_is_wrong_usage(string name, string message) =>
        Assert.Contains(message, Assert.Throws<WrongUsageException>(() => InputFile.ReadText(Terminal(), name, 100)).Message, StringComparison.Ordinal);

    [Fact]
    public void Input_that_breaks_off_is_an_ordinary_message()
    {
        var terminal = new Terminal { OpenIn = () => new BrokenStream(), Out = TextWriter.Null, Error = TextWriter.Null, WorkingFolder = "." };
        Assert.Contains("cannot be read: broken off", Assert.Throws<WrongUsageException>(() => InputFile.ReadText(terminal, "-", 100)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_or_not_UTF8_is_a_problem_of_the_data()
    {
        File.WriteAllText(folder.File("long.json"), new string('x', 101));
        File.WriteAllBytes(folder.File("latin.json"), [0x22, 0xFC, 0x22]);
        Assert.Contains("100 bytes", Assert.Single(InputFile.ReadText(Terminal(), "long.json", 100).Problems).Message, StringComparison.Ordinal);
        Assert.True(InputFile.ReadText(Terminal(), "long.json", 101).IsValid);
        Assert.Contains("UTF-8", Assert.Single(InputFile.ReadText(Terminal(), "latin.json", 100).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_stops_when_the_user_does()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var terminal = new Terminal { OpenIn = () => new MemoryStream([1]), Out = TextWriter.Null, Error = TextWriter.Null, WorkingFolder = ".", CancellationToken = stop.Token };
        Assert.Throws<OperationCanceledException>(() => InputFile.ReadText(terminal, "-", 100));
    }

    [Fact]
    public void A_file_that_exists_is_never_overwritten()
    {
        OutputFile.Create(Terminal(), "new.json", writer => writer.WriteLine("ü"));
        Assert.Equal([0xC3, 0xBC, (byte)'\n'], File.ReadAllBytes(folder.File("new.json")));
        Assert.Contains("exists already", Assert.Throws<WrongUsageException>(() => OutputFile.Create(Terminal(), "new.json", _ => { })).Message, StringComparison.Ordinal);
        Assert.Contains("no such folder", Assert.Throws<WrongUsageException>(() => OutputFile.Create(Terminal(), "no/new.json", _ => { })).Message, StringComparison.Ordinal);
        Assert.Contains("no file of this name can be made", Assert.Throws<WrongUsageException>(() => OutputFile.Create(Terminal(), "a\0b", _ => { })).Message, StringComparison.Ordinal);
        Assert.Equal(3, new FileInfo(folder.File("new.json")).Length);
    }

    [Fact]
    public void What_cannot_be_a_file_is_refused_with_the_reason_in_plain_words()
    {
        Directory.CreateDirectory(folder.File("sub"));
        File.WriteAllText(folder.File("file"), "");
        foreach (var (name, reason) in new[] { ("sub", "\"sub\" is a folder"), (".", "\".\" is a folder"), ("no/x.json", "there is no such folder"), ("file/x.json", "there is no such folder") })
        {
            Assert.Contains(reason, Assert.Throws<WrongUsageException>(() => OutputFile.Create(Terminal(), name, _ => { })).Message, StringComparison.Ordinal);
            Assert.Contains(reason, Assert.Throws<WrongUsageException>(() => OutputFile.CheckNew(Terminal(), name)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("\"file\" is a file: name a folder", Assert.Throws<WrongUsageException>(() => OutputFolder.Write(Terminal(), "file", [("a.csv", "")], mayOverwrite: true)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be written", Assert.Throws<WrongUsageException>(() => OutputFile.Create(Terminal(), new string('x', 300), _ => { })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_finished_is_an_ordinary_message() =>
        Assert.Contains("could not be written: full", Assert.Throws<NotWrittenException>(() => OutputFile.Create(Terminal(), "full.json", _ => throw new IOException("full"))).Message, StringComparison.Ordinal);

    private Terminal Terminal(string input = "") => new()
    {
        OpenIn = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        WorkingFolder = folder.Path,
    };

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("broken off");

        public override int Read(Span<byte> buffer) => throw new IOException("broken off");
    }
}
