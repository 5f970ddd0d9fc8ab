namespace Disc.Portal.Partnerships.Schemes;

/// <summary>The names of what people may do with the scheme's words.</summary>
public static class SchemePermissions
{
    /// <summary>Change what notices and the public page say. Not the police: they take no part in bans (rule 4).</summary>
    public const string Edit = "scheme.edit";
}
