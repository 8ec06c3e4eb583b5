using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>Calls of code that cannot be read: what their signature and name tell.</content>
internal sealed partial class Solver
{
    private ulong[] Library(CallSite call, ulong[] receiver, ulong[][] arguments, ulong[][]? outs)
    {
        var method = call.Method;
        // What a controller answers with is what it is given, not what is in the controller.
        if (LibraryNames.IsEndpointBase(method.ContainingType)) receiver = Value.Empty;
        var everything = Value.Union(receiver, UnionOf(arguments));
        if ((everything.Length == 0 && call.Callback == null) || LibraryNames.IsNamedByArgument(method) || LibraryNames.MakesEmpty(method)) return FreshResult(method);
        if (method is { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Delegate, Name: "Combine" or "Remove" }) return method.Name == "Combine" ? UnionOf(arguments) : arguments[0];
        if (method.MethodKind == MethodKind.Constructor) return Construct(call, receiver, arguments);
        if (LibraryNames.IsTransparent(method)) return call.Receiver != Slot.None || arguments.Length == 0 ? receiver : arguments[0];

        ulong[]? fromDelegates = null;
        List<(int Parameter, ulong[] Result)>? delegates = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!IsDelegate(method.Parameters[i].Type) || IsFilled(call)) continue;
            var result = InvokeGiven(call, receiver, arguments, i, delegates);
            (delegates ??= []).Add((i, result));
            fromDelegates = Value.Union(fromDelegates ?? Value.Empty, result);
        }

        if (call.Sinks.Length == 0) Mutate(method, receiver, arguments, fromDelegates);
        FillBy(call, receiver, arguments);
        if (outs != null) WriteOuts(method, receiver, arguments, outs, call.IsResultDropped, NamedPart(call));
        if (outs != null && !call.IsResultDropped && call.Model is { ClearedArguments: { IsEmpty: false } cleared })
            foreach (var (parameter, labels) in cleared)
                if (parameter >= 0 && parameter < outs.Length && outs[parameter] != null) outs[parameter] = Value.Clear(outs[parameter], labels);
        if (call.Model is { Propagations.IsEmpty: false } model) Propagate(model, receiver, arguments, outs);
        if (method.ReturnsVoid) return Value.Empty;
        if (NamedPart(call) is { } part && LoadMember(receiver, part, materialise: false) is { Length: > 0 } named) return named;
        // A tool is not what it answers when it is called: that goes to the model.
        if (call.Model is { MakesTool: true }) return FreshResult(method);
        var value = Result(method, receiver, arguments, delegates, fromDelegates);
        if (method.Name == "GetValueOrDefault" && (method.Parameters.Length - (method.IsStatic ? 1 : 0) > 1 || (method.ReturnType.IsValueType && method.Parameters.Length > 0)))
            value = Value.Union(value, Value.Defaulted(Flatten(arguments[method.IsStatic ? 1 : 0])));
        return Lookup(method, arguments, value);
    }

    /// <summary>The part of a document that a call asks for by a constant name; null for any other call.</summary>
    private int? NamedPart(CallSite call) =>
        call.Method.Name is "GetProperty" or "TryGetProperty" && call.Method.ContainingType is { Name: "JsonElement" } && call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }, ..] } ? _summaries.Selectors.Of(name) : null;

    /// <summary>A new object of a library has a home for what is written into it.</summary>
    private ulong[] FreshResult(IMethodSymbol method)
    {
        if (method.ReturnsVoid || method.MethodKind == MethodKind.Constructor) return Value.Empty;
        var type = LibraryNames.Unwrap(method.ReturnType);
        return LibraryNames.IsFlat(type) || type.SpecialType == SpecialType.System_Void || type.Name is "Task" or "ValueTask" ? Value.Empty : Single(RootKind.Fresh, _instruction, null, _root);
    }

    private ulong[] Construct(CallSite call, ulong[] receiver, ulong[][] arguments)
    {
        var type = call.Method.ContainingType;
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = call.Method.Parameters[i];
            if (arguments[i].Length == 0) continue;
            if (IsDelegate(parameter.Type))
            {
                var result = InvokeGiven(call, receiver, arguments, i);
                if (result.Length > 0) Write(receiver, Selectors.Everything, result, isWeak: true);
                Write(receiver, Selectors.Everything, arguments[i], isWeak: true);
            }
            else if (LibraryNames.IsCollection(type) && LibraryNames.IsCollection(parameter.Type)) Write(receiver, Selectors.Element, LoadMember(arguments[i], Selectors.Element, materialise: false), isWeak: true);
            else if (!LibraryNames.IsIrrelevant(parameter.Type))
            {
                Write(receiver, Selectors.Everything, Value.Union(Flatten(arguments[i]), Objects(arguments[i])), isWeak: true);
            }
        }

        return receiver;
    }

    /// <summary>The objects made here, which a wrapper keeps as they are.</summary>
    private ulong[] Objects(ulong[] value) => Only(value, isSymbolic: false);

    private static bool IsDelegate(ITypeSymbol type) => type.TypeKind == TypeKind.Delegate || type is INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } or { SpecialType: SpecialType.System_Delegate };

    /// <summary>Calls a delegate that was given to a library: with the elements of what else was given, and with what the catalogue says.</summary>
    private ulong[] InvokeGiven(CallSite call, ulong[] receiver, ulong[][] arguments, int position, List<(int Parameter, ulong[] Result)>? before = null)
    {
        var parameters = DelegateParameters(call.Method.OriginalDefinition.Parameters[position].Type);
        var given = Value.Empty;
        var owner = call.Method.ContainingType;
        if (receiver.Length > 0) given = Value.Union(given, LibraryNames.IsCollection(owner) ? LoadMember(receiver, Selectors.Element, materialise: false) : receiver);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i == position || IsDelegate(call.Method.Parameters[i].Type)) continue;
            var type = call.Method.Parameters[i].Type;
            given = Value.Union(given, LibraryNames.IsCollection(type) || type is INamedTypeSymbol { Name: "IQueryable" or "IAsyncEnumerable" } ? LoadMember(arguments[i], Selectors.Element, materialise: false) : arguments[i]);
        }

        var labelled = call.Callback is { } source ? Single(RootKind.Source, 0, source, _root) : Value.Empty;
        var count = Math.Max(parameters.Length, MostParameters(arguments[position]));
        var values = new ulong[count][];
        for (var i = 0; i < count; i++)
        {
            var type = i < parameters.Length ? parameters[i].Type : null;
            var isPlain = type != null && (IsBoolOrToken(type) || type.SpecialType is SpecialType.System_Int32 && call.Callback == null);
            // What a framework calls gets its arguments from the framework, not from the object that it was registered with.
            values[i] = isPlain ? Value.Empty : call.Callback != null ? CalledWith(call, position, arguments[position], i, labelled) : Value.Union(IsGrouping(type) ? Wrapped(given) : type is ITypeParameterSymbol wanted && (Given(call, wanted, receiver, arguments) ?? Answered(call, wanted, before)) is { } exact ? exact : given, LabelledFor(call, position, arguments[position], i, labelled));
        }

        if (call.Model is { MakesTool: true } && call.IsApproved) return Value.Empty;
        var result = Invoke(arguments[position], values, call);
        if (call.Method.Name is not ("Aggregate" or "AggregateBy" or "Accumulate" or "Fold")) return result;
        values[0] = Value.Union(values[0], result);
        return Value.Union(result, Invoke(arguments[position], values, call));
    }

    /// <summary>What a framework calls a handler with: what came in, or a service.</summary>
    private ulong[] CalledWith(CallSite call, int position, ulong[] delegates, int parameter, ulong[] labelled)
    {
        var value = LabelledFor(call, position, delegates, parameter, labelled);
        return value.Length == 0 && delegates is [var only] && _atoms[Value.Atom(only)] is { Kind: RootKind.Closure, Tag: Body { Parameters: { } parameters } } && parameter < parameters.Length && _summaries.ServiceOf(parameters[parameter].Type) is { } service
            ? _singles[Child(_static, service)] : value;
    }

    /// <summary>What was given of one type: elements of collections of it, and values of it.</summary>
    private ulong[]? Given(CallSite call, ITypeParameterSymbol wanted, ulong[] receiver, ulong[][] arguments)
    {
        ulong[]? found = null;
        var definition = call.Method.OriginalDefinition;
        for (var i = 0; i < arguments.Length; i++)
        {
            var type = LibraryNames.Unwrap(definition.Parameters[i].Type);
            if (SymbolEqualityComparer.Default.Equals(type, wanted)) found = Value.Union(found ?? Value.Empty, arguments[i]);
            else if (LibraryNames.ElementOf(type) is { } element && SymbolEqualityComparer.Default.Equals(LibraryNames.Unwrap(element), wanted)) found = Value.Union(found ?? Value.Empty, LoadMember(arguments[i], Selectors.Element, materialise: false));
        }

        if (found != null || !SymbolEqualityComparer.Default.Equals(wanted.ContainingSymbol, definition.ContainingType)) return found;
        return LibraryNames.IsCollection(definition.ContainingType) ? LoadMember(receiver, Selectors.Element, materialise: false) : null;
    }

    /// <summary>What the delegates before answered of one type, as a key; null if none has it.</summary>
    private static ulong[]? Answered(CallSite call, ITypeParameterSymbol wanted, List<(int Parameter, ulong[] Result)>? before)
    {
        ulong[]? found = null;
        foreach (var (position, result) in before ?? [])
            if (DelegateResult(call.Method.OriginalDefinition.Parameters[position].Type) is { } type && SymbolEqualityComparer.Default.Equals(type, wanted)) found = Value.Union(found ?? Value.Empty, result);
        return found;
    }

    /// <summary>The labels of a callback, where its parameter can carry them.</summary>
    private ulong[] LabelledFor(CallSite call, int position, ulong[] delegates, int parameter, ulong[] labelled)
    {
        if (labelled.Length == 0 || call.Model == null) return Value.Empty;
        foreach (var callback in call.Model.Callbacks)
        {
            if (callback.Parameter != position && callback.Parameter != Argument.All && callback.Parameter != Argument.Return) continue;
            var labels = CallbackLabels(call.Model, callback, delegates, parameter);
            return Value.Clear(labelled, Labels.All & ~((labels & Labels.Ai) != 0 ? labels | Labels.Content : labels));
        }

        return Value.Empty;
    }

    private Labels CallbackLabels(MemberModel model, ArgumentLabels callback, ulong[] delegates, int parameter)
    {
        foreach (var entry in delegates)
        {
            var symbol = _atoms[Value.Atom(entry)] switch
            {
                { Kind: RootKind.Closure, Tag: Body body } => body.Parameters is { } parameters && parameter < parameters.Length ? parameters[parameter] : null,
                { Kind: RootKind.Method, Tag: CallSite { Local: null } site } when _summaries.IsEntry(site.Method) => null,
                { Kind: RootKind.Method, Tag: CallSite site } => parameter < site.Method.Parameters.Length ? site.Method.Parameters[parameter] : null,
                _ => null,
            };
            if (symbol != null) return _summaries.OfCallback(model, callback, symbol);
            if (_atoms[Value.Atom(entry)].Kind == RootKind.Method) return Labels.None;
        }

        return callback.Labels;
    }

    private int MostParameters(ulong[] delegates)
    {
        var most = 0;
        foreach (var entry in delegates)
        {
            var origin = _atoms[Value.Atom(entry)];
            if (origin is { Kind: RootKind.Closure, Tag: Body body }) most = Math.Max(most, body.ParameterCount);
            else if (origin is { Kind: RootKind.Method, Tag: CallSite site }) most = Math.Max(most, site.Method.Parameters.Length);
        }

        return most;
    }

    private static bool IsBoolOrToken(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean || LibraryNames.IsIrrelevant(type);

    private static bool IsGrouping(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "IGrouping" } || (type != null && LibraryNames.ElementOf(type) is ITypeParameterSymbol);

    /// <summary>A collection of values.</summary>
    private ulong[] Wrapped(ulong[] element)
    {
        if (element.Length == 0) return element;
        var made = Single(RootKind.Fresh, _instruction, null, _root.Extend(Selectors.Element));
        Write(made, Selectors.Element, element, isWeak: true);
        return made;
    }

    private static System.Collections.Immutable.ImmutableArray<IParameterSymbol> DelegateParameters(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Expression", TypeArguments: [var inner] }) type = inner;
        return type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? invoke.Parameters : [];
    }

    /// <summary>Flows between arguments that only the catalogue knows.</summary>
    private void Propagate(MemberModel model, ulong[] receiver, ulong[][] arguments, ulong[][]? outs)
    {
        foreach (var (from, to) in model.Propagations)
        {
            var value = Flatten(ValueOf(from, receiver, arguments));
            if (outs != null && to >= 0 && to < outs.Length && outs[to] != null) outs[to] = Value.Union(outs[to], value);
            else if (to != Argument.Return) StoreMember(ValueOf(to, receiver, arguments), Selectors.Everything, value, isWeak: true);
        }
    }

    /// <summary>What a call leaves in its receiver and its arguments.</summary>
    private void Mutate(IMethodSymbol method, ulong[] receiver, ulong[][] arguments, ulong[]? fromDelegates)
    {
        if (LibraryNames.Mutates(method))
        {
            var isExtension = method.IsExtensionMethod && method.IsStatic && arguments.Length > 0;
            var holder = isExtension ? arguments[0] : receiver;
            var holderType = isExtension ? method.Parameters[0].Type : method.ContainingType;
            var isCollection = LibraryNames.IsCollection(holderType) || holderType.Name is "ChannelWriter";
            for (var i = isExtension ? 1 : 0; i < arguments.Length; i++)
            {
                var parameter = method.Parameters[i];
                if (arguments[i].Length == 0 || LibraryNames.IsIrrelevant(parameter.Type) || IsDelegate(parameter.Type)) continue;
                if (isCollection && LibraryNames.IsCollection(parameter.Type) && IsRange(method.Name)) Write(holder, Selectors.Element, LoadMember(arguments[i], Selectors.Element, materialise: false), isWeak: true);
                else if (isCollection && !IsKey(method, i)) Write(holder, Selectors.Element, arguments[i], isWeak: true);
                else if (!isCollection && !IsKeyOfCache(holderType, parameter)) Write(holder, Selectors.Everything, Value.Union(Flatten(arguments[i]), Objects(arguments[i])), isWeak: true);
            }

            if (fromDelegates is { Length: > 0 }) Write(holder, isCollection ? Selectors.Element : Selectors.Everything, fromDelegates, isWeak: true);
            foreach (var argument in arguments)
                if (HasDelegate(argument)) Escape(argument);
        }

        if (!LibraryNames.FillsArguments(method.Name)) return;
        var source = Flatten(Value.Union(receiver, UnionOf(arguments)));
        if (source.Length == 0) return;
        for (var i = 0; i < arguments.Length; i++)
            if (!LibraryNames.IsFlat(method.Parameters[i].Type) && !LibraryNames.IsIrrelevant(method.Parameters[i].Type) && !IsDelegate(method.Parameters[i].Type))
            {
                var parts = Array.FindAll(arguments[i], entry => !_atoms[Value.Atom(entry)].IsSymbolic || _atoms[Value.Atom(entry)].Kind == RootKind.Parameter);
                Write(parts, Selectors.Everything, source, isWeak: true);
                Write(parts, Selectors.Element, source, isWeak: true);
            }
    }

    private static bool IsRange(string name) => name.EndsWith("Range", StringComparison.Ordinal) || name is "UnionWith" or "InsertRange";

    /// <summary>The key of a dictionary, which is not among its values.</summary>
    private static bool IsKey(IMethodSymbol method, int position) =>
        position == (method.IsExtensionMethod && method.IsStatic ? 1 : 0) && method.Parameters.Length > position + 1 && method.Parameters[position].Name is "key" or "index" or "name" || method.Parameters[position].Name == "priority";

    private static bool IsKeyOfCache(ITypeSymbol holder, IParameterSymbol parameter) => parameter.Name == "key" && holder.Name.EndsWith("Cache", StringComparison.Ordinal);

    private void WriteOuts(IMethodSymbol method, ulong[] receiver, ulong[][] arguments, ulong[][] outs, bool isResultDropped, int? part)
    {
        var isLookup = receiver.Length > 0 && LibraryNames.IsCollection(method.ContainingType);
        var value = isLookup ? LoadMember(receiver, Selectors.Element, materialise: false) : part is { } named ? LoadMember(receiver, named, materialise: false) : Flatten(Value.Union(receiver, UnionOf(arguments)));
        for (var i = 0; i < outs.Length; i++)
        {
            if (method.Parameters[i].RefKind is not (RefKind.Out or RefKind.Ref)) continue;
            var type = method.Parameters[i].Type;
            if (type.SpecialType == SpecialType.System_Boolean && !isLookup) continue;
            var isParse = LibraryNames.IsScalar(type) && !isLookup && method.Name.StartsWith("Try", StringComparison.Ordinal);
            outs[i] = isParse ? Value.Clear(value, Labels.Format | Labels.AiText) : value;
            if (isResultDropped && LibraryNames.IsScalar(type)) outs[i] = Value.Union(outs[i], Value.Defaulted(Flatten(isLookup ? UnionOf(arguments) : value)));
        }
    }

    /// <summary>The answer of a validation remembers what it is about.</summary>
    private ulong[]? CheckResult(CallSite call, ulong[] receiver, ulong[][] arguments)
    {
        if (call.Model == null) return null;
        foreach (var check in call.Model.Checks)
        {
            if (check.Answer is not (CheckAnswer.ValidResult or CheckAnswer.EmptyResult or CheckAnswer.NullResult)) continue;
            var result = Single(RootKind.Fresh, _instruction, null, _root);
            var value = ValueOf(check.Parameter, receiver, arguments);
            Write(result, Selectors.Checked, Value.Union(value, Reached(value)), isWeak: false);
            if (call.Method.Name == "Match") Write(result, Selectors.Everything, Flatten(value), isWeak: false);
            return result;
        }

        return null;
    }

    /// <summary>What was found under a key says that the key is one of those that exist.</summary>
    private ulong[] Lookup(IMethodSymbol method, ulong[][] arguments, ulong[] value)
    {
        if (!(method.Name.StartsWith("Find", StringComparison.Ordinal) || method.Name.StartsWith("FirstOrDefault", StringComparison.Ordinal) || method.Name.StartsWith("SingleOrDefault", StringComparison.Ordinal))) return value;
        var by = Value.Empty;
        foreach (var argument in arguments)
            foreach (var entry in argument)
                if (_atoms[Value.Atom(entry)] is { Kind: RootKind.Closure, Tag: Body body } && _summaries.Of(body) is { } summary)
                {
                    var frame = new Frame(body, Value.Empty, Fitted([], body.ParameterCount), Read(Value.Atom(entry), Selectors.Environment));
                    foreach (var path in summary.CheckedIfTrue)
                        if (path.From is { Kind: RootKind.Parameter } && path.From.Index == body.EnvironmentSlot) by = Value.Union(by, Resolve(path.From, frame));
                }

        if (by.Length == 0) return value;
        var holder = Objects(value);
        if (holder.Length == 0)
        {
            holder = Single(RootKind.Fresh, _instruction, null, _root.Extend(Selectors.Found));
            value = Value.Union(value, holder);
        }

        Write(holder, Selectors.Found, by, isWeak: true);
        return value;
    }
}
