namespace SafeIntegration.Generators.Emitting;

/// <summary>Statements that unescape the text on which the reader stands into a variable <c>name</c>, without allocating.</summary>
internal static class EscapedName
{
    /// <param name="code">Where to write.</param>
    /// <param name="names">The names that it may be.</param>
    /// <param name="otherwise">The statement for text that is longer than each of them.</param>
    public static void Emit(CodeWriter code, IEnumerable<string> names, string otherwise)
    {
        int longest = names.Select(name => name.Length).DefaultIfEmpty(0).Max();
        code.Line($"global::System.Span<byte> buffer = stackalloc byte[{Literal.Of(Math.Max(1, longest) * Known.MaxEscapedLength)}];");
        code.Line($"if (!{Known.Contracts}JsonRead.TryUnescape(ref reader, buffer, out int length)) {otherwise}");
        code.Line($"{Known.Bytes} name = buffer.Slice(0, length);");
    }
}
