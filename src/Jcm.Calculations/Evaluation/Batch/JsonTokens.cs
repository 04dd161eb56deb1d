using System.Text;
using System.Text.Json;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The tokens of a JSON text of any length, one after the other in one buffer.</summary>
internal sealed class JsonTokens(TextReader reader)
{
    /// <summary>The longest token and the spaces before it, in bytes: longer ones are not written.</summary>
    private const int Longest = 1 << 16;

    private readonly char[] characters = new char[Longest / 4];
    private readonly byte[] bytes = new byte[Longest];
    private readonly Encoder encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetEncoder();
    private JsonReaderState state;
    private int start;
    private int end;
    private bool isFinal;

    /// <summary>The kind of the token that was read last.</summary>
    internal JsonTokenType Type { get; private set; }

    /// <summary>A text or a key without escapes, or a number as it stands; empty for other tokens.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>The line that the last token ends in, from one on.</summary>
    internal long Line { get; private set; } = 1;

    /// <summary>Why the text is no JSON; null as long as it is.</summary>
    internal string? Fault { get; private set; }

    /// <summary>Reads the next token; false at the end of the text, and where it is no JSON that can be read.</summary>
    internal bool Read()
    {
        Type = JsonTokenType.None;
        try
        {
            while (Fault is null && !TryRead())
            {
                if (isFinal) return false;
                Fill();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or EncoderFallbackException)
        {
            Fault = "It is no JSON that can be read.";
        }

        return Fault is null;
    }

    /// <summary>Whether nothing but spaces follows.</summary>
    internal bool IsAtEnd() => !Read() && Fault is null;

    private bool TryRead()
    {
        var json = new Utf8JsonReader(bytes.AsSpan(start, end - start), isFinal, state);
        var isRead = json.Read();
        if (isRead)
        {
            Type = json.TokenType;
            Text = json.TokenType switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName => json.GetString()!,
                JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
                _ => "",
            };
        }

        var consumed = (int)json.BytesConsumed;
        Line += bytes.AsSpan(start, consumed).Count((byte)'\n');
        start += consumed;
        state = json.CurrentState;
        return isRead;
    }

    private void Fill()
    {
        bytes.AsSpan(start, end - start).CopyTo(bytes);
        (start, end) = (0, end - start);
        // A character takes at most three bytes of UTF-8, or four where two make a pair.
        var room = Math.Min(characters.Length, ((bytes.Length - end) / 3) - 1);
        if (room < 1)
        {
            Fault = "A text in it is longer than any that was written.";
            return;
        }

        var count = reader.ReadBlock(characters, 0, room);
        isFinal = count < room;
        end += encoder.GetBytes(characters.AsSpan(0, count), bytes.AsSpan(end), flush: isFinal);
    }
}
