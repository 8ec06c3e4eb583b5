using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>The clients of models that a compilation can see, and which of their methods ask.</summary>
internal sealed class ModelClients
{
    private static readonly (string Type, string[] Methods)[] Known =
    [
        ("Microsoft.Extensions.AI.IChatClient", ["GetResponseAsync", "GetStreamingResponseAsync"]),
        ("Microsoft.Extensions.AI.ChatClientExtensions", ["GetResponseAsync", "GetStreamingResponseAsync"]),
        ("Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions", ["GetResponseAsync"]),
        ("OpenAI.Chat.ChatClient", ["CompleteChat", "CompleteChatAsync", "CompleteChatStreaming", "CompleteChatStreamingAsync"]),
        ("OpenAI.Responses.ResponsesClient", ["CreateResponse", "CreateResponseAsync", "CreateResponseStreaming", "CreateResponseStreamingAsync"]),
        ("OpenAI.Responses.OpenAIResponseClient", ["CreateResponse", "CreateResponseAsync", "CreateResponseStreaming", "CreateResponseStreamingAsync"]),
        ("Azure.AI.Inference.ChatCompletionsClient", ["Complete", "CompleteAsync", "CompleteStreaming", "CompleteStreamingAsync"]),
        ("Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService", ["GetChatMessageContentsAsync", "GetStreamingChatMessageContentsAsync"]),
        ("Microsoft.SemanticKernel.ChatCompletion.ChatCompletionServiceExtensions", ["GetChatMessageContentAsync", "GetChatMessageContentsAsync", "GetStreamingChatMessageContentsAsync"]),
        ("Microsoft.SemanticKernel.KernelExtensions", ["InvokePromptAsync", "InvokePromptStreamingAsync"]),
        ("Microsoft.SemanticKernel.Agents.Agent", ["InvokeAsync", "InvokeStreamingAsync"]),
        ("Microsoft.Agents.AI.AIAgent", ["RunAsync", "RunStreamingAsync"]),
        ("OllamaSharp.IOllamaApiClient", ["ChatAsync", "GenerateAsync"]),
        ("OllamaSharp.Chat", ["SendAsync", "SendAsAsync"]),
        ("Anthropic.Services.IMessageService", ["Create", "CreateStreaming"]),
        ("Anthropic.SDK.Messaging.MessagesEndpoint", ["GetClaudeMessageAsync", "StreamClaudeMessageAsync"]),
        ("Amazon.BedrockRuntime.IAmazonBedrockRuntime", ["ConverseAsync", "ConverseStreamAsync", "InvokeModelAsync", "InvokeModelWithResponseStreamAsync"]),
        ("Google.GenAI.Models", ["GenerateContentAsync", "GenerateContentStreamAsync"]),
        ("Mscc.GenerativeAI.GenerativeModel", ["GenerateContent", "GenerateContentStream"]),
    ];

    /// <summary>The names of all methods that ask, of clients that a compilation may not know too.</summary>
    public static IEnumerable<string> AllMethods => Known.SelectMany(client => client.Methods);

    private readonly ImmutableDictionary<INamedTypeSymbol, string[]> _methods;
    private readonly HashSet<string> _names;

    private ModelClients(ImmutableDictionary<INamedTypeSymbol, string[]> methods)
    {
        _methods = methods;
        _names = [.. methods.Values.SelectMany(names => names)];
    }

    /// <summary>Null if the compilation references no client.</summary>
    public static ModelClients? In(Compilation compilation)
    {
        ImmutableDictionary<INamedTypeSymbol, string[]>.Builder methods = ImmutableDictionary.CreateBuilder<INamedTypeSymbol, string[]>(SymbolEqualityComparer.Default);
        foreach ((string type, string[] names) in Known)
        {
            if (compilation.GetTypeByMetadataName(type) is { } client)
                methods[client] = names;
        }

        return methods.Count == 0 ? null : new(methods.ToImmutable());
    }

    /// <summary>Whether a method asks a model, also as a client's own type declares it.</summary>
    public bool IsAsk(IMethodSymbol method) => _names.Contains(method.Name) && ClientsOf(method.ContainingType).Any(client => _methods[client].Contains(method.Name));

    /// <summary>Whether a type is a client itself: middleware, an adapter.</summary>
    public bool IsClient(INamedTypeSymbol type) => ClientsOf(type).Any();

    private IEnumerable<INamedTypeSymbol> ClientsOf(INamedTypeSymbol? type)
    {
        if (type is null)
            yield break;
        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            if (_methods.ContainsKey(candidate.OriginalDefinition))
                yield return candidate.OriginalDefinition;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (_methods.ContainsKey(current.OriginalDefinition))
                yield return current.OriginalDefinition;
        }
    }
}
