using Microsoft.AspNetCore.Identity;

namespace CollabCase.Data.Identity;

/// <summary>
/// The means by which a person signs in: password hash, lockout, security stamp. Its id is the person's. Who they are
/// and what they may do is the <see cref="Domain.People.Person"/>, which has history; this has none.
/// </summary>
public sealed class Credentials : IdentityUser<long>;
