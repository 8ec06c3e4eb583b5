namespace SafeIntegration.Generators.Emitting;

/// <summary>Names of types that generated code speaks of, in full: a user's type may have any name.</summary>
internal static class Known
{
    public const string Library = "global::SafeIntegration.";
    public const string Contracts = "global::SafeIntegration.Contracts.";
    public const string Json = "global::System.Text.Json.";
    public const string Reader = "ref " + Json + "Utf8JsonReader reader";
    public const string Notes = "ref " + Contracts + "ContractNotes notes";
    public const string Writer = Json + "Utf8JsonWriter writer";
    public const string Token = Json + "JsonTokenType.";
    public const string Bytes = "global::System.ReadOnlySpan<byte>";
    public const string NotInlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    /// <summary>The longest way to write one UTF-16 code unit in JSON has six bytes, <c>\u0061</c>.</summary>
    public const int MaxEscapedLength = 6;
}
