using Npgsql;

namespace SafeIntegration.PostgreSql;

/// <summary>A statement with its parameters, in their order (<c>$1</c>, <c>$2</c> …).</summary>
/// <param name="Sql">The statement, which names the schema as <c>:"schema"</c>.</param>
/// <param name="Parameters">Its parameters, made for this one use; see <see cref="Column"/>.</param>
internal readonly record struct Statement(string Sql, params NpgsqlParameter[] Parameters);
