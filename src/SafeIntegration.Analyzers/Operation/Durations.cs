using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>Reads durations that do not depend on anything.</summary>
internal static class Durations
{
    /// <summary>The duration that an expression always has; null if that is not plain.</summary>
    public static TimeSpan? Constant(IOperation value, CancellationToken cancellationToken) => value switch
    {
        IConversionOperation conversion => Constant(conversion.Operand, cancellationToken),
        IDefaultValueOperation => TimeSpan.Zero,
        IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: nameof(TimeSpan) } field } => field.Name switch
        {
            nameof(TimeSpan.Zero) => TimeSpan.Zero,
            nameof(TimeSpan.MinValue) => TimeSpan.MinValue,
            _ => null,
        },
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } field => OfField(field, cancellationToken),
        IObjectCreationOperation { Arguments.Length: 0 } => TimeSpan.Zero,
        IObjectCreationOperation creation when creation.Arguments.All(argument => argument.Value.ConstantValue.HasValue) => OfParts([.. creation.Arguments.Select(Number)]),
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: nameof(TimeSpan) } method, Arguments.Length: > 0 } invocation
            when invocation.Arguments.Skip(1).All(other => other.ArgumentKind == ArgumentKind.DefaultValue || Number(other) is 0) => Number(invocation.Arguments[0]) is { } number ? Of(method.Name, number) : null,
        _ => null,
    };

    /// <summary>A boxed number as a double; null for what is none.</summary>
    public static double? ToDouble(object number) =>
        number is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal ? Convert.ToDouble(number, CultureInfo.InvariantCulture) : null;

    private static double? Number(IArgumentOperation argument) => argument.Value.ConstantValue is { HasValue: true, Value: { } number } ? ToDouble(number) : null;

    private static TimeSpan? Of(string unit, double number) => unit switch
    {
        nameof(TimeSpan.FromTicks) => Whole(number),
        "FromMicroseconds" => Whole(number * 10),
        nameof(TimeSpan.FromMilliseconds) => Whole(number * TimeSpan.TicksPerMillisecond),
        nameof(TimeSpan.FromSeconds) => Whole(number * TimeSpan.TicksPerSecond),
        nameof(TimeSpan.FromMinutes) => Whole(number * TimeSpan.TicksPerMinute),
        nameof(TimeSpan.FromHours) => Whole(number * TimeSpan.TicksPerHour),
        nameof(TimeSpan.FromDays) => Whole(number * TimeSpan.TicksPerDay),
        _ => null,
    };

    // new TimeSpan(ticks), (hours, minutes, seconds), (days, hours, minutes, seconds, ...).
    private static TimeSpan? OfParts(double?[] parts)
    {
        if (parts.Any(part => part is null))
            return null;
        return parts.Length switch
        {
            1 => Whole(parts[0]!.Value),
            3 => Whole((parts[0]!.Value * TimeSpan.TicksPerHour) + (parts[1]!.Value * TimeSpan.TicksPerMinute) + (parts[2]!.Value * TimeSpan.TicksPerSecond)),
            >= 4 => Whole((parts[0]!.Value * TimeSpan.TicksPerDay) + (parts[1]!.Value * TimeSpan.TicksPerHour) + (parts[2]!.Value * TimeSpan.TicksPerMinute) + (parts[3]!.Value * TimeSpan.TicksPerSecond)),
            _ => null,
        };
    }

    private static TimeSpan? Whole(double ticks) => ticks is > long.MinValue and < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;

    // Of a field in the same file only: another file's meaning is not at hand.
    private static TimeSpan? OfField(IFieldReferenceOperation reference, CancellationToken cancellationToken)
    {
        SyntaxNode? declaration = reference.Field.DeclaringSyntaxReferences.FirstOrDefault(candidate => candidate.SyntaxTree == reference.Syntax.SyntaxTree)?.GetSyntax(cancellationToken);
        bool hasValue = declaration is VariableDeclaratorSyntax { Initializer: not null };
        if (!hasValue || reference.SemanticModel?.GetOperation(((VariableDeclaratorSyntax)declaration!).Initializer!.Value, cancellationToken) is not { } value)
            return null;
        return value is IFieldReferenceOperation { Field: var other } && SymbolEqualityComparer.Default.Equals(other, reference.Field) ? null : Constant(value, cancellationToken);
    }
}
