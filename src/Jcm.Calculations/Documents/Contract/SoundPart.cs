using System.Text.Json;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A document without its faulty values: they are left out of objects, and null stands in their place in lists, so that all other paths stay what they are.</summary>
internal static class SoundPart
{
    internal static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> whole, HashSet<string> faulty)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true })) Copy(whole, faulty, json);
        return stream.GetBuffer().AsSpan(0, (int)stream.Length);
    }

    private static void Copy(ReadOnlySpan<byte> whole, HashSet<string> faulty, Utf8JsonWriter json)
    {
        var reader = new Utf8JsonReader(whole, new JsonReaderOptions { MaxDepth = ContractReader.DeepestNesting });
        var walk = new JsonWalk();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    if (faulty.Contains(walk.Key(ref reader))) walk.Skip(ref reader);
                    else json.WritePropertyName(reader.GetString()!);
                    continue;
                case JsonTokenType.EndObject: walk.Leave(); json.WriteEndObject(); continue;
                case JsonTokenType.EndArray: walk.Leave(); json.WriteEndArray(); continue;
            }

            if (faulty.Contains(walk.Value()))
            {
                json.WriteNullValue();
                reader.Skip();
                continue;
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: walk.Enter(isList: false); json.WriteStartObject(); break;
                case JsonTokenType.StartArray: walk.Enter(isList: true); json.WriteStartArray(); break;
                case JsonTokenType.String: json.WriteStringValue(reader.GetString()); break;
                case JsonTokenType.Number: json.WriteRawValue(reader.ValueSpan, skipInputValidation: true); break;
                default: json.WriteBooleanValue(reader.GetBoolean()); break;
            }
        }
    }
}
