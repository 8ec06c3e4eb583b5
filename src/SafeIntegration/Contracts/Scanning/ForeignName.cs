using System.Text;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>The name of a member that the sender chose, made safe for logs: capped, and what could forge a log line replaced.</summary>
internal static class ForeignName
{
    // Six bytes, \u0061, is the longest way to write one character of a name.
    private const int MaxBytes = ContractLimits.MaxShownName * 6;

    /// <summary>The name whose quoted text starts at a byte of a payload.</summary>
    public static string At(ReadOnlySpan<byte> utf8, long start)
    {
        var reader = new Utf8JsonReader(utf8[(int)start..], isFinalBlock: false, state: default);
        reader.Read();
        ReadOnlySpan<byte> name = reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, MaxBytes)];
        try
        {
            return MakeSafe(reader.ValueIsEscaped && reader.ValueSpan.Length <= MaxBytes ? reader.GetString()! : Encoding.UTF8.GetString(name));
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: the escapes are told as they stand there.
            return MakeSafe(Encoding.UTF8.GetString(name));
        }
    }

    /// <summary>A name that is text already.</summary>
    public static string MakeSafe(string name) => string.Create(Math.Min(name.Length, ContractLimits.MaxShownName), name, static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++)
            target[i] = IsSafe(source[i]) ? source[i] : '?';
    });

    // Line separators and marks that turn the direction of text are no control characters for .NET.
    private static bool IsSafe(char unit) => !char.IsControl(unit) && !char.IsSurrogate(unit)
        && char.GetUnicodeCategory(unit) is not (System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);
}
