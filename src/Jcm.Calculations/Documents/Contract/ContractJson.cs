using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>The serialisation of all contracts, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(ExactDecimalConverter), typeof(FractionConverter), typeof(MomentConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProjectContract))]
[JsonSerializable(typeof(LedgerContract))]
[JsonSerializable(typeof(AdjustmentsContract))]
[JsonSerializable(typeof(ResultContract))]
[JsonSerializable(typeof(ClaimContract))]
[JsonSerializable(typeof(VerificationContract))]
[JsonSerializable(typeof(ComparisonContract))]
internal sealed partial class ContractJson : JsonSerializerContext;
